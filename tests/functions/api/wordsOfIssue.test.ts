import { z } from "zod";
import { wordsOfIssue } from "../../../functions/api/wordsOfIssue";
import { issue } from "./example";
import { oneService } from "./oneService";

const reasons = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value, { error: wordsOfIssue }).error?.issues.map(({ message }) => message) ?? [];

it.each([
  ["a part that is not there", z.object({ to: z.string() }), {}, "is missing"],
  ["a choice that is not there", z.object({ to: z.enum(["a", "b"]) }), {}, "is missing"],
  ["a text", z.string(), 1, "is not text"],
  ["a number", z.number(), "1", "is not a number"],
  ["a whole number", z.int(), 0.5, "is not a whole number"],
  ["true or false", z.boolean(), "yes", "is neither true nor false"],
  ["a list", z.array(z.string()), "a", "is not a list"],
  ["an object", z.object({}), [], "is not an object"],
  ["null for an object", z.object({}), null, "is not an object"],
  ["one of several", z.enum(["forecast", "final"]), "finl", "is not one of forecast, final"],
  ["one value", z.literal("all"), "some", "is not all"],
  ["a day in words", z.iso.date(), "yesterday", "is not a day written as 2026-12-10"],
  ["a day as Excel shows it", z.iso.date(), "10/12/2026", "is not a day written as 2026-12-10"],
  ["a time", z.iso.datetime(), "noon", "is not a time written as 2026-12-10T09:30:00Z"],
  ["an address", z.email(), "nonsense", "is not an e-mail address, such as office@school.example"],
  ["an empty text", z.string().min(1), "", "is empty"],
  ["a short text", z.string().min(3), "ab", "is shorter than 3 characters"],
  ["a long text", z.string().max(3), "abcd", "is longer than 3 characters"],
  ["an empty list", z.array(z.string()).min(1), [], "is empty"],
  ["a short list", z.array(z.string()).min(2), ["a"], "has fewer than 2"],
  ["a long list", z.array(z.string()).max(1), ["a", "b"], "has more than 1"],
  ["a small number", z.number().min(0), -1, "is less than 0"],
  ["a large number", z.number().max(9), 10, "is more than 9"],
  ["what is not asked", z.strictObject({}), { more: 1 }, "has more, which is not asked here"],
  ["a pattern", z.string().regex(/^a$/), "b", "is not of the form asked"],
  ["several shapes", z.union([z.string(), z.number()]), true, "is not of the form asked"],
  ["words of the schema's own", z.string().regex(/^a$/, "starts with a"), "b", "starts with a"],
])("wordsOfIssue: %s", (_, schema: z.ZodType, value, words) => expect(reasons(schema, value)).toEqual([words]));

const service = oneService();
const dated = { audience: "board", collection: "any", on: "yesterday" };

it.each([
  ["/v1/releases", dated, { path: "on", message: "is not a day written as 2026-12-10" }],
  ["/v1/invitations", { address: "nonsense", roles: ["director"] }, { path: "address", message: /e-mail address/ }],
  ["/v1/results/import?stage=finl", "", { path: "query.stage", message: /^is not one of forecast, / }],
])("POST %s says in plain words what does not fit", async (path, body, { path: at, message }) => {
  const answer = await service.ask("POST", path, body, body === "" ? { "Content-Type": "text/csv" } : {});
  expect(answer.json).toMatchObject({
    ...{ status: 400, detail: expect.stringContaining(`does not fit: ${at}: is not `) as string },
    issues: [{ path: at, message: expect.stringMatching(message) as string }],
  });
});

it("a period of another form is told how one is written", async () => {
  const answer = await issue(service, "period", { returns: [{ returnId: "primary-outcomes", period: "2024" }] });
  expect(answer.json).toMatchObject({
    issues: [{ path: "returns.0.period", message: "is not a period such as 2024/25 or 2024/25 autumn" }],
  });
});
