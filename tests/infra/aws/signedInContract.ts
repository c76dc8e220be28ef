import { personSchema } from "../../../core/wire/people";
import { primaryOutcomes } from "../../../core/returns/catalogue/primaryOutcomes";
import { receiptSchema } from "../../../core/wire/submissions";
import { saveRegister } from "../../../functions/store/register";
import type { Store } from "../../../functions/store/store";
import { answers, exampleRegister, schools } from "../../functions/api/example";
import { ask } from "./apiContract";
import type { RunningLambda } from "./lambda";
import type { AskedOfService } from "./standInServices";
import type { SignIn } from "./signedIn";

const groupId = "awsgroup";
const asJson = { "content-type": "application/json" };

/** Who the signed-in tests are: an officer of a group that nobody else in the table is of. */
export const officer = personSchema.parse({
  ...{ id: "per_officer", name: "Olive Officer", roles: ["groupOfficer", "administrator"] },
  scope: { groupId, trusts: "all", schools: "all" },
});

/** What the API's asset must do for a person it knows: the whole way of a return, in the table, through API Gateway's events. */
export function signedInContract(
  running: () => RunningLambda,
  store: () => Store,
  signIn: () => SignIn,
  asked: () => readonly AskedOfService[],
): void {
  const today = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const send = async (method: string, path: string, body?: unknown) =>
    ask(running(), method, path, {
      headers: { ...(await signIn().authorization()), ...(body === undefined ? {} : asJson) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it("knows the person by their token", async () => {
    const { statusCode, body } = await send("GET", "/v1/me");
    expect({ statusCode, ...JSON.parse(body) }).toMatchObject({ statusCode: 200, id: officer.id, name: officer.name });
  });

  it("issues a collection, makes a template sealed with the secret's key, takes a return and compares", async () => {
    await saveRegister(store(), exampleRegister(groupId), { by: officer, now: new Date() });
    const issued = await send("POST", "/v1/collections", {
      ...{ id: "autumn", title: "Autumn", opensOn: today(0), dueOn: today(30) },
      returns: [{ returnId: primaryOutcomes.id, period: "2024/25" }],
    });
    expect(issued).toMatchObject({ statusCode: 201 });

    const template = await send("GET", `/v1/collections/autumn/templates/${schools.anne}.xlsx`);
    expect(template).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(template.headers["content-disposition"]).toContain("attachment");
    expect(template.bytes.subarray(0, 2).toString()).toBe("PK");
    expect(asked().filter(({ target }) => target === "secretsmanager.GetSecretValue")).toHaveLength(1);
    const blank = await ask(running(), "POST", "/v1/workbooks", {
      headers: {
        ...(await signIn().authorization()),
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      },
      body: template.bytes,
    });
    expect(blank.statusCode).toBe(422);

    const path = `/v1/collections/autumn/schools/${schools.anne}/submissions`;
    const sent = await send("POST", path, { base: 0, entries: answers(), notes: {} });
    expect(sent.statusCode).toBe(201);
    expect(receiptSchema.parse(JSON.parse(sent.body))).toMatchObject({ revision: 1, status: "submitted" });
    expect((await send("POST", path, { base: 0, entries: answers(), notes: {} })).statusCode).toBe(200);

    const compared = await send("GET", "/v1/collections/autumn/comparison?trust=all");
    expect(compared.statusCode).toBe(200);
    const again = await ask(running(), "GET", "/v1/collections/autumn/comparison?trust=all", {
      headers: { ...(await signIn().authorization()), "if-none-match": compared.headers["etag"] ?? "" },
    });
    expect(again).toMatchObject({ statusCode: 304, body: "" });
  });
}
