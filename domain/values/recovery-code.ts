/** Crockford's base32: no I, L, O and U, so that a handwritten code is read in one way only. */
export const recoveryAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters of a recovery code: 16 of 5 bits each are 80 bits. */
export const recoveryLength = 16;

/** Returns a typed recovery code in the form that is hashed: capitals, no spaces or hyphens, O as 0, I and L as 1. */
export function readRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

/** Returns a text in groups of four characters, as people copy it from a screen: "ABCD EFGH". */
export function inFours(text: string, separator: string): string {
  return text.match(/.{1,4}/g)?.join(separator) ?? "";
}
