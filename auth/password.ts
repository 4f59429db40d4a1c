import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { longestPassword } from "@/domain/inputs/account";

/** argon2id (the library's default) as OWASP advises: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), parameters);
}

/** Compares a password with a hash. This is nearly all the work of a sign-in. */
export type VerifyHash = (hash: string, password: string) => Promise<boolean>;

/**
 * True if this is the account's password. Each call verifies exactly one hash: without an account or a password, the
 * hash of a random password. So the duration does not reveal whether an account exists.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
  verifyHash: VerifyHash = verify,
): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString("base64url"));
  const known = passwordHash ?? (await decoy);
  const right = await verifyHash(known, password.slice(0, longestPassword).normalize("NFC"));
  return right && passwordHash != null && password.length <= longestPassword;
}

let decoy: Promise<string> | undefined;
