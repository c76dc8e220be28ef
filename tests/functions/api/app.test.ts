import { problems } from "../../../core/wire/problems";
import { problemIn } from "./answered";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => (service = await startService()));
afterAll(() => service.stop());

describe("the API", () => {
  it("says who is asking", async () => {
    const answer = await service.ask("GET", "/v1/me");
    expect([answer.status, answer.json]).toEqual([200, service.officer]);
  });

  it("answers an unknown address with a problem", async () => {
    expect(problemIn(await service.ask("GET", "/v1/nothing"))).toMatchObject({
      status: 404,
      type: "/v1/problems/no-such-page",
    });
  });

  it("names the methods an address takes", async () => {
    const answer = await service.ask("DELETE", "/v1/me");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
    expect((await service.ask("DELETE", "/v1/collections")).headers.get("allow")).toBe("POST, GET");
  });

  it("answers HEAD as GET without a body", async () => {
    const answer = await service.ask("HEAD", "/v1/me");
    expect([answer.status, answer.bytes.length]).toEqual([200, 0]);
  });

  it("gives every answer its safe headers", async () => {
    for (const path of ["/v1/me", "/v1/nothing", "/v1/openapi.json"]) {
      const { headers } = await service.ask("GET", path);
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  it("shows what each kind of problem means, at the address its type names", async () => {
    const list = (await service.ask("GET", "/v1/problems")).json as { problems: { type: string; slug: string }[] };
    expect(list.problems.map(({ slug }) => slug)).toEqual(Object.keys(problems));
    for (const page of list.problems) expect((await service.ask("GET", page.type)).json).toEqual(page);
  });
});
