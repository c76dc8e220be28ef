import { seal, verifySeal, type TemplateKeys } from "../../../functions/templates/templateKeys";

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const keys = (current: string, ...ids: string[]): TemplateKeys => ({
  current,
  secrets: new Map(ids.map((id, index) => [id, secret(index + 1)])),
});

describe("template keys", () => {
  it("verify what they sealed, and nothing else", () => {
    const made = seal(keys("k1", "k1"), "text é");
    expect(made.keyId).toBe("k1");
    expect(verifySeal(keys("k1", "k1"), "text é", made)).toBe("verified");
    expect(verifySeal(keys("k1", "k1"), "text e", made)).toBe("not verified");
    expect(verifySeal({ current: "k1", secrets: new Map([["k1", secret(9)]]) }, "text é", made)).toBe("not verified");
  });

  it("go on verifying with an older key after the current one changed, until it is gone", () => {
    const made = seal(keys("k1", "k1"), "text");
    expect(verifySeal(keys("k2", "k1", "k2"), "text", made)).toBe("verified");
    expect(verifySeal({ current: "k2", secrets: new Map([["k2", secret(2)]]) }, "text", made)).toBe("not verified");
  });

  it.each(["", "00", "zz".repeat(32), "A".repeat(64), "0".repeat(63), "0".repeat(64)])(
    "refuse %j as an HMAC",
    (hmac) => {
      expect(verifySeal(keys("k1", "k1"), "text", { keyId: "k1", hmac })).toBe("not verified");
    },
  );

  it("make the HMAC of RFC 4231, test case 2", () => {
    const jefe: TemplateKeys = { current: "j", secrets: new Map([["j", new TextEncoder().encode("Jefe")]]) };
    expect(seal(jefe, "what do ya want for nothing?").hmac).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("throw where the current key is missing: a fault of the set-up", () => {
    expect(() => seal(keys("k2", "k1"), "text")).toThrow("the current template key k2 is not among the secrets");
  });
});
