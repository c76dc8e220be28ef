import { z } from "zod";
import { putContacts } from "../../../functions/store/contacts";
import { sentAt } from "../../../functions/store/mails";
import { listPlanned, listReleases, putPlanned } from "../../../functions/store/releases";
import { listSnapshots } from "../../../functions/store/snapshots";
import type { Store } from "../../../functions/store/store";
import type { RunningLambda } from "./lambda";
import { isSignedFor } from "./signature";
import { officer } from "./signedInContract";
import type { AskedOfService } from "./standInServices";

const mailSchema = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Raw: z.object({ Data: z.base64() }) }),
});

const { groupId } = officer.scope;
const plan = (on: string) =>
  ({ collection: "autumn", audience: "board", on, by: { id: officer.id, name: officer.name } }) as const;

/** What the schedule's asset must do with a release whose day has come: in a stage with a domain, and in one that sends no mail. */
export function mailContract(
  running: () => { readonly mailing: RunningLambda; readonly silent: RunningLambda },
  store: () => Store,
  asked: () => readonly AskedOfService[],
): void {
  const mails = () => asked().filter(({ path }) => path === "/v2/email/outbound-emails");

  it("a stage without a domain makes the board's release and leaves its mail out", async () => {
    await putContacts(store(), groupId, "board", [{ role: "Clerk", address: "clerk@board.example" }]);
    await putPlanned(store(), groupId, plan("2026-10-01"));
    expect(await running().silent.invoke({ groupId })).toMatchObject({ releases: 1 });
    expect(mails()).toEqual([]);
    expect(running().silent.logged.join("\n")).toContain("mail-left-out");
    expect(
      await sentAt(store(), groupId, { collectionId: "autumn", owner: "board", kind: "board-2026-10-01" }),
    ).toBeNull();
  });

  it("a stage with one seals the release and sends one signed mail, however often it runs", async () => {
    await putPlanned(store(), groupId, plan("2026-10-02"));
    const [first, second] = await Promise.all([
      running().mailing.invoke({ groupId }),
      running().mailing.invoke({ groupId }),
    ]);
    expect([first, second]).toEqual([expect.objectContaining({ erased: [] }), expect.objectContaining({ erased: [] })]);
    await running().mailing.invoke({ groupId });
    const [mail, ...more] = mails();
    if (!mail) throw new Error("no mail was sent");
    expect(more).toEqual([]);
    expect(isSignedFor("ses", mail, "local")).toBe(true);
    const { FromEmailAddress, Destination, Content } = mailSchema.parse(JSON.parse(mail.body.toString()));
    expect([FromEmailAddress, Destination.ToAddresses]).toEqual([
      "returns@returns.example.org",
      ["clerk@board.example"],
    ]);
    const eml = Buffer.from(Content.Raw.Data, "base64").toString();
    expect(eml).toContain("Subject: The board summary of Autumn is ready");
    expect(Buffer.from(eml.split("\r\n\r\n")[1] ?? "", "base64").toString()).toContain("https://returns.example.org");
    expect(await listPlanned(store(), groupId)).toEqual([]);
    expect(await listReleases(store(), groupId, "autumn", "board")).toHaveLength(1);
    expect(await listSnapshots(store(), groupId)).toHaveLength(2);
  });
}
