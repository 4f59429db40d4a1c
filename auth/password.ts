import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { longestPassword } from "@/domain/inputs/account";

/** argon2id (the library's default) as OWASP advises: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), parameters);
}

/**
 * Is it the account's password? Where there is no account or no password the same work is done against a hash of
 * nothing anybody knows, so that the time tells nothing.
 */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString("base64url"));
  const known = passwordHash ?? (await decoy);
  const right = await verify(known, password.slice(0, longestPassword).normalize("NFC"));
  return right && passwordHash != null && password.length <= longestPassword;
}

let decoy: Promise<string> | undefined;
