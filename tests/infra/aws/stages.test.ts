import { StageRefused, stageOf } from "../../../infra/aws/stages";

const prod = {
  stage: "prod",
  domain: "returns.example.org",
  certificate: "arn:aws:acm:us-east-1:111111111111:certificate/one",
  operator: "operator@example.org",
  clientId: "11111111-2222-3333-4444-555555555555",
};

test("stageOf: dev when nothing is said", () => {
  expect(stageOf({})).toMatchObject({ name: "dev", region: "eu-west-2", site: null, operator: null });
});

test("stageOf: prod with its domain and its operator", () => {
  expect(stageOf(prod)).toMatchObject({ name: "prod", operator: prod.operator, site: { domain: prod.domain } });
});

test.each([
  ["another stage", { stage: "live" }, "-c stage=… is dev or prod"],
  ["prod without a domain", { ...prod, domain: undefined, certificate: undefined }, "prod needs -c domain=…"],
  ["prod without an operator", { ...prod, operator: undefined }, "prod needs -c domain=…"],
  ["prod without an app registration", { ...prod, clientId: undefined }, "-c clientId=…"],
  ["a registration that is no id", { ...prod, clientId: "ours" }, "is the application (client) id"],
  ["a first administrator that is none", { ...prod, first: "me" }, "is GROUP:TENANT/OBJECT"],
  ["tenants that are none", { ...prod, tenants: "all" }, "is any, or tenant ids"],
  ["a domain without its certificate", { domain: "returns.example.org" }, "go together"],
  [
    "a certificate of another region",
    { ...prod, certificate: "arn:aws:acm:eu-west-2:1:certificate/one" },
    "a certificate in us-east-1",
  ],
  ["an operator that is no address", { ...prod, operator: "me" }, "is an e-mail address"],
])("stageOf refuses %s", (_, context, words) => {
  expect(() => stageOf(context)).toThrow(StageRefused);
  expect(() => stageOf(context)).toThrow(words);
});
