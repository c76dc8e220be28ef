import fc from "fast-check";
import { pruned, rotated, stillOpen, type KeptKeys } from "../../../functions/templates/rotateKeys";
import { seal, verifySeal } from "../../../functions/templates/templateKeys";
import { readCollection } from "../../../functions/store/collections";
import { at, fresh, schools, sendTo, answers, withRegister } from "../api/example";
import { startService } from "../api/runningService";

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const first: KeptKeys = { current: "k1", secrets: new Map([["k1", secret(1)]]), replaced: new Map() };
const next = (keys: KeptKeys, byte: number, open: readonly string[]) =>
  rotated(keys, { secret: secret(byte), on: "2026-10-05", open });

describe("rotating template keys", () => {
  it("seals with the new key, and the old one verifies until the collections it sealed are closed", () => {
    const sealed = seal(first, "template");
    const keys = next(first, 2, ["autumn", "spring"]);
    expect(seal(keys, "template").keyId).toBe("k2");
    expect(verifySeal(keys, "template", sealed)).toBe("verified");
    expect(verifySeal(pruned(keys, new Set(["spring"])), "template", sealed)).toBe("verified");
    expect(verifySeal(pruned(keys, new Set(["summer"])), "template", sealed)).toBe("not verified");
  });

  it("never drops the current key, never needs one twice, and never gives an id out again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray(["a", "b", "c"]), { maxLength: 8 }),
        fc.subarray(["a", "b", "c"]),
        (steps, open) => {
          let keys = first;
          const ids = [keys.current];
          for (const [index, still] of steps.entries()) {
            keys = pruned(next(keys, index + 2, still), new Set(still));
            ids.push(keys.current);
          }
          const left = pruned(keys, new Set(open));
          expect(left.secrets.has(left.current)).toBe(true);
          expect(pruned(left, new Set(open))).toEqual(left);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  it("counts a collection as open while it is due, or a school of it was queried, and not when an officer closed it", async () => {
    const service = await startService();
    await withRegister(service);
    const id = await fresh(service);
    const isOpen = async (moment: string) => {
      const collection = await readCollection(service.store, service.groupId, id);
      return (await stillOpen(service.store, collection ? [collection] : [], new Date(moment))).length > 0;
    };
    expect(await isOpen("2026-11-30T23:00:00Z")).toBe(true);
    expect(await isOpen("2026-12-01T10:00:00Z")).toBe(false);
    await sendTo(service, id, answers());
    const query = { decision: "query", from: "submitted", reason: "Look again" };
    await service.ask("POST", `${at(id, schools.anne)}/1/decision`, query);
    expect(await isOpen("2026-12-01T10:00:00Z")).toBe(true);
    await service.ask("PATCH", `/v1/collections/${id}`, { closed: true });
    expect(await isOpen("2026-11-01T10:00:00Z")).toBe(false);
    await service.stop();
  });
});
