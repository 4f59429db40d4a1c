import { randomInt } from "node:crypto";
import { hashToken } from "@/db/ledger/hash-token";
import { inFours, readRecoveryCode, recoveryAlphabet, recoveryLength } from "@/domain/values/recovery-code";
import { recoveryCodeCount } from "@/domain/values/second-factor";

/** Returns new recovery codes of an account as the user copies them, and the hashes that are stored. */
export function newRecoveryCodes(user: number): { codes: string[]; codeHashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  return { codes, codeHashes: codes.map((code) => hashRecoveryCode(user, code)) };
}

/** Returns the hash of a typed code. With 80 random bits, a code cannot be found from a fast hash. */
export function hashRecoveryCode(user: number, typed: string): string {
  return hashToken(`recovery code of user ${user}: ${readRecoveryCode(typed)}`);
}

function newCode(): string {
  const characters = Array.from({ length: recoveryLength }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]);
  return inFours(characters.join(""), "-");
}
