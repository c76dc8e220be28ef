// Puts the add-in into the Excel of this computer: certificates for https, a door from https to the running service, and Microsoft's own tool to open Excel.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const certificates = "office-addin-dev-certs@3.0.0";
const debugging = "office-addin-debugging@7.0.0";
const manifest = fileURLToPath(new URL("../manifest.xml", import.meta.url));
const folder = join(homedir(), ".office-addin-dev-certs");
const service = { host: "localhost", port: Number(process.env.PORT ?? 3000) };
const door = 3443;

const npx = (...words) =>
  spawnSync("npx", ["--yes", ...words], { stdio: "inherit", shell: process.platform === "win32" }).status;

if (process.platform === "linux" && !process.argv.includes("--door-only")) {
  console.error(
    "There is no Excel for Linux to put the add-in into. For Excel on the web: npm run sideload -- --door-only, then see MANUAL-EXCEL.md. Without Excel: the workbench.",
  );
  process.exit(2);
}

if (!existsSync(join(folder, "localhost.crt")) && npx(certificates, "install") !== 0) {
  console.error(
    "The certificates could not be installed. Run this again from a terminal that may change the computer's trusted certificates.",
  );
  process.exit(2);
}

const server = createServer(
  { key: readFileSync(join(folder, "localhost.key")), cert: readFileSync(join(folder, "localhost.crt")) },
  (from, to) => {
    const onward = request({ ...service, method: from.method, path: from.url, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on("error", () => {
      to.writeHead(502, { "Content-Type": "text/plain" });
      to.end(`No service answers at http://localhost:${service.port}. Start it with npm start.`);
    });
    from.pipe(onward);
  },
);
server.listen(door, "127.0.0.1", () => {
  console.log(`https://localhost:${door} leads to http://localhost:${service.port}. Ctrl-C stops it.`);
  if (process.argv.includes("--door-only")) return;
  if (npx(debugging, "start", manifest, "desktop", "--no-debug") !== 0)
    console.error(
      "Excel was not started. See MANUAL-EXCEL.md for how to add manifest.xml by hand, on Windows, on a Mac or on the web.",
    );
});
