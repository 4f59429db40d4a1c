import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecoveryCode } from "@/domain/values/recovery-code";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-code";
import { sealSecret, unsealSecret } from "./sealed-secret";
import { candidateSecret, forTheApp, stepOfCode, stepOfSealed } from "./totp";

/** The secret and a code of RFC 6238, appendix B: 94287082 at 59 s, of which six digits are shown. */
const secret = Buffer.from("12345678901234567890");
const at = (seconds: number) => new Date(seconds * 1000);

test("codes are those of RFC 6238, accepted one step early or late", () => {
  expect(stepOfCode(secret, "287082", at(59))).toBe(1);
  expect(stepOfCode(secret, "287082", at(29))).toBe(1);
  expect(stepOfCode(secret, "287082", at(89))).toBe(1);
  expect(stepOfCode(secret, "287082", at(90))).toBeUndefined();
  expect(stepOfCode(secret, "287083", at(59))).toBeUndefined();
});

test("a secret is the same for a session until a factor is added, and another for every other session", () => {
  const candidate = candidateSecret("instance", "session", 0);
  expect(candidateSecret("instance", "session", 0)).toEqual(candidate);
  for (const other of [
    candidateSecret("instance", "session", 1),
    candidateSecret("instance", "other", 0),
    candidateSecret("other", "session", 0),
  ])
    expect(other).not.toEqual(candidate);
  const { text, address } = forTheApp(candidate, "Vigilia", "ana@example.org");
  expect(text).toMatch(/^[A-Z2-7]{32}$/);
  expect(address).toContain(`secret=${text}`);
  expect(address).toMatch(/^otpauth:\/\/totp\/Vigilia:ana%40example\.org\?/);
});

test("a sealed secret opens only for its account, with the instance's secret, unaltered", () => {
  const sealed = sealSecret("instance", 1, secret);
  expect(sealed).not.toContain(secret.toString("base64url"));
  expect(unsealSecret("instance", 1, sealed)).toEqual(secret);
  expect(unsealSecret("instance", 2, sealed)).toBeUndefined();
  expect(unsealSecret("other", 1, sealed)).toBeUndefined();
  expect(unsealSecret("instance", 1, `A${sealed}`)).toBeUndefined();
  expect(stepOfSealed("instance", 1, "287082", at(59))(sealed)).toBe(1);
  expect(stepOfSealed("other", 1, "287082", at(59))(sealed)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(unsealSecret("instance", 1, text)).toBeUndefined();
    }),
  );
});

test("recovery codes have eighty random bits, and are read as people write them", () => {
  const { codes, codeHashes } = newRecoveryCodes(1);
  expect(new Set(codes).size).toBe(10);
  for (const [index, code] of codes.entries()) {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect(hashRecoveryCode(1, typed)).toBe(codeHashes[index]);
    expect(hashRecoveryCode(2, code)).not.toBe(codeHashes[index]);
  }
  expect(readRecoveryCode("oil-u")).toBe("011U");
});
