import { problemSchema } from "../../../core/wire/problems";
import { personSchema } from "../../../core/wire/people";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => (service = await startService()));
afterAll(() => service.stop());

describe("the API", () => {
  it("says who is asking", async () => {
    const answer = await service.get("/v1/me");
    expect(answer.status).toBe(200);
    expect(personSchema.parse(await answer.json())).toEqual(service.officer);
  });

  it("answers an unknown address with a problem", async () => {
    const answer = await service.get("/v1/nothing");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(problemSchema.parse(await answer.json()).type).toBe("/v1/problems/no-such-page");
  });

  it("names the methods an address takes", async () => {
    const answer = await service.send("DELETE", "/v1/me", "");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
  });

  it("gives every answer its safe headers", async () => {
    for (const path of ["/v1/me", "/v1/nothing", "/v1/openapi.json"]) {
      const { headers } = await service.get(path);
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});
