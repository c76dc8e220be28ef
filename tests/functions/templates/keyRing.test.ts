import { readKeyRing, withNewKey, withoutKeys } from "../../../functions/templates/keyRing";
import { seal, verifySeal } from "../../../functions/templates/templateKeys";

const secret = (letter: string): string => letter.repeat(32);
const first = JSON.stringify({ current: "k1", k1: secret("a") });

test("a rotated ring seals with the new key and goes on verifying what the old one sealed", () => {
  const before = readKeyRing(first);
  const after = readKeyRing(withNewKey(first, secret("b")));
  const old = seal(before, "a template");
  expect(verifySeal(after, "a template", old)).toBe("verified");
  expect(seal(after, "a template").keyId).toBe("k2");
  expect(verifySeal(before, "a template", seal(after, "a template"))).toBe("not verified");
});

test("a key that is taken out no longer verifies; the current one cannot be", () => {
  const rotated = withNewKey(first, secret("b"));
  const old = seal(readKeyRing(first), "a template");
  expect(verifySeal(readKeyRing(withoutKeys(rotated, ["k1"])), "a template", old)).toBe("not verified");
  expect(() => withoutKeys(rotated, ["k2"])).toThrow("k2 seals new templates");
  expect(readKeyRing(withNewKey(withoutKeys(rotated, ["k1"]), secret("c"))).current).toBe("k3");
});

test.each([
  ["a secret that is short", { current: "k1", k1: "short" }],
  ["a current key without a secret", { current: "k2", k1: secret("a") }],
  ["no current key", { k1: secret("a") }],
])("a ring with %s throws", (_, ring) => expect(() => readKeyRing(JSON.stringify(ring))).toThrow());
