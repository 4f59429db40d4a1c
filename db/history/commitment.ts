import { createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";

/** Data, its salt, and a hash that binds to both but tells nothing once they are gone. */
export type Committed = { salt: string; data: string; commitment: string };

/** JSON in one form only (RFC 8785), so that equal data have equal hashes. */
export function canonical(data: unknown): string {
  const text = canonicalize(data);
  if (text === undefined) throw new Error("data that is no JSON cannot be committed to");
  // What was put together of hundreds of pieces takes many times its length in memory until it is copied out.
  return Buffer.from(text).toString();
}

/** Commits to data with a fresh 128-bit salt. */
export function commitTo(data: unknown): Committed {
  const salt = randomBytes(16).toString("hex");
  const text = canonical(data);
  return { salt, data: text, commitment: commitmentOf(salt, text) };
}

/** SHA-256 of salt and canonical data, hexadecimal. */
export function commitmentOf(salt: string, data: string): string {
  return sha256(`${salt}\n${data}`);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
