import { z } from "zod";
import { problemSchema } from "../../../core/wire/problems";
import { requestEvent } from "./events";
import type { RunningLambda } from "./lambda";

const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});

/** Sends a request through a function's handler, as API Gateway does, and reads its answer as API Gateway would. */
export async function ask(api: RunningLambda, ...request: Parameters<typeof requestEvent>) {
  const answer = answerSchema.parse(await api.invoke(requestEvent(...request)));
  return { ...answer, bytes: Buffer.from(answer.body, answer.isBase64Encoded ? "base64" : "utf8") };
}

/** What the API's asset must answer, whoever asks. */
export function apiContract(running: () => RunningLambda): void {
  it("describes itself to anyone", async () => {
    const { statusCode, headers, body } = await ask(running(), "GET", "/v1/openapi.json");
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toContain("application/json");
    expect(JSON.parse(body)).toMatchObject({ openapi: "3.1.0" });
  });

  it("refuses a request without a sign-in, as a problem, and logs only that it did", async () => {
    const { statusCode, headers, body } = await ask(running(), "GET", "/v1/schools?q=marker-of-a-person");
    expect(statusCode).toBe(401);
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(problemSchema.parse(JSON.parse(body)).type).toBe("/v1/problems/not-signed-in");
    const lines = running().logged.map((line) => z.object({ message: z.string() }).loose().parse(JSON.parse(line)));
    expect(lines.filter(({ message }) => message === "sign-in-refused")).toHaveLength(1);
    expect(running().logged.join("\n")).not.toContain("marker-of-a-person");
    expect(running().logged.join("\n")).not.toContain("192.0.2.1");
  });

  it("is not the local officer's in AWS, whatever host a request names", async () => {
    for (const host of ["localhost", "127.0.0.1"])
      expect((await ask(running(), "GET", "/v1/me", { headers: { host } })).statusCode).toBe(401);
  });

  it("carries a body as base64 and as text, and refuses one that is too large", async () => {
    const large = new Uint8Array(4 * 1_048_576 + 1);
    expect((await ask(running(), "POST", "/v1/workbooks", { body: large })).statusCode).toBe(413);
    expect((await ask(running(), "POST", "/v1/submissions/check", { body: "{}" })).statusCode).toBe(401);
  });

  it("answers 404 and 405 as problems", async () => {
    expect((await ask(running(), "GET", "/v1/nothing")).statusCode).toBe(404);
    expect((await ask(running(), "DELETE", "/v1/schools")).statusCode).toBe(405);
  });
}
