import { functionNames, type FunctionName } from "../../../infra/aws/bundle";
import { temporaryFolder } from "../../functions/store/dataFolder";
import { coldStart } from "./coldStart";
import { apiContract } from "./apiContract";
import { startLambda, type RunningLambda } from "./lambda";
import { signInAs, type SignIn } from "./signedIn";
import { officer, signedInContract } from "./signedInContract";
import { liveContract } from "./liveContract";
import { mailContract } from "./mailContract";
import { scheduleContract } from "./scheduleContract";
import { startStandIns } from "./standInServices";
import { streamContract } from "./streamContract";
import { synthesise } from "./synthesised";
import { prodFacts, templateFacts } from "./templateFacts";

/** Synthesised once, for every test of the stacks and of the functions' assets. */
let made: Awaited<ReturnType<typeof synthesise<"dev" | "prod">>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let standIns: Awaited<ReturnType<typeof startStandIns>>;
let signIn: SignIn;
const lambdas: Record<FunctionName, RunningLambda | null> = { api: null, live: null, schedule: null, stream: null };
/** The schedule of prod, which has a domain to send mail from. */
let mailing: RunningLambda;

const running = (name: keyof typeof lambdas) => (): RunningLambda => {
  const lambda = lambdas[name];
  if (!lambda) throw new Error(`${name} is not running`);
  return lambda;
};

const prodContext = {
  ...{ stage: "prod", domain: "returns.example.org", operator: "operator@example.org" },
  certificate: "arn:aws:acm:us-east-1:111111111111:certificate/one",
  clientId: "11111111-2222-3333-4444-555555555555",
  groups: "hallam,another",
};

beforeAll(async () => {
  folder = await temporaryFolder();
  [made, standIns, signIn] = await Promise.all([
    synthesise({ dev: { stage: "dev" }, prod: prodContext }),
    startStandIns(JSON.stringify({ current: "k1", k1: "0123456789abcdef0123456789abcdef" })),
    signInAs(folder.store, officer),
  ]);
  const deployed = {
    TRUSTWIDE_TABLE: folder.store.table,
    TRUSTWIDE_TEMPLATE_KEYS: "arn:aws:secretsmanager:eu-west-2:111111111111:secret:keys",
    TRUSTWIDE_DOWNLOADS: "files",
    TRUSTWIDE_CLIENT_ID: signIn.clientId,
    TRUSTWIDE_LIVE_ENDPOINT: `${standIns.url}/live`,
    TRUSTWIDE_LIVE_ADDRESS: "wss://live.example/live",
  };
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: await folder.listen(),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: standIns.url,
    AWS_ENDPOINT_URL_S3: standIns.url,
    AWS_ENDPOINT_URL_SESV2: standIns.url,
    ENTRA_KEYS: signIn.keysAddress,
  };
  for (const name of functionNames) lambdas[name] = await startLambda(made.dev, name, deployed, endpoints);
  mailing = await startLambda(made.prod, "schedule", deployed, endpoints);
}, 600_000);

afterAll(async () => {
  for (const lambda of [...Object.values(lambdas), mailing]) await lambda?.stop();
  await Promise.all([folder.remove(), standIns.stop(), signIn.stop()]);
  made.remove();
});

describe("dev's templates", () => templateFacts(() => made.dev));
describe("prod's templates", () => {
  templateFacts(() => made.prod);
  prodFacts(() => made.prod);
});
describe("the API's asset", () => {
  apiContract(running("api"));
  signedInContract(
    running("api"),
    () => folder.store,
    () => signIn,
    () => standIns.asked,
  );
});
describe("a cold start", () =>
  coldStart({
    floor: () => made.floor,
    bundle: (name) => made.dev.asset(name),
  }));
describe("the schedule's asset", () => scheduleContract(running("schedule"), () => folder.store));
describe("the stream's asset", () => streamContract(running("stream"), () => folder.store));
describe("the live function's asset", () =>
  liveContract(() => ({
    ...{ api: running("api")(), live: running("live")(), stream: running("stream")() },
    ...{ store: folder.store, signIn, asked: standIns.asked },
  })));
describe("the schedule's asset, with and without mail", () =>
  mailContract(
    () => ({ mailing, silent: running("schedule")() }),
    () => folder.store,
    () => standIns.asked,
  ));
