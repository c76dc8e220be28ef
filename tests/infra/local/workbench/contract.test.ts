import { openHost, type OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { contract, levels } from "./contract/contract";

describe.each(levels)("office.js in Node at $level", ({ minimum }) => {
  let host: OpenHost;

  beforeAll(async () => {
    host = await openHost(minimum === undefined ? {} : { minimum });
    Object.assign(globalThis, host.globals);
  });

  afterAll(() => {
    host.close();
    expect(host.bugs).toEqual([]);
  });

  it.each(contract)("$name", async ({ does, gives }) => {
    expect(await does()).toEqual(gives);
  });
});
