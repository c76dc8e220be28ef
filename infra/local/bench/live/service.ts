/** The service of the live measurement in a process of its own, so that it can be killed: `service.ts DATA PORT`. Says its address when it listens. */
import { listen } from "../../service/listen";
import { openService } from "../../service/openService";
import { localOfficer } from "../../signIn/localPeople";
import { benchGroup } from "./setUp";

const [data = "", port = "0"] = process.argv.slice(2);
const officer = localOfficer(benchGroup);
const service = await openService({
  data,
  groupId: benchGroup,
  signIn: "local",
  whoIs: () => Promise.resolve(officer),
});
const { url } = await listen(service, Number(port));
process.stdout.write(`${url}\n`);
