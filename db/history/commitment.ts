import { hash, randomBytes } from "node:crypto";
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
  const salt = freshSalt();
  const text = canonical(data);
  return { salt, data: text, commitment: commitmentOf(salt, text) };
}

const saltBytes = 16;

/** Random bytes that no salt has had yet: drawing them for one salt at a time takes longer than hashing what it salts. */
let unspent = Buffer.alloc(0);

function freshSalt(): string {
  if (unspent.length === 0) unspent = randomBytes(saltBytes * 256);
  const salt = unspent.toString("hex", 0, saltBytes);
  unspent = unspent.subarray(saltBytes);
  return salt;
}

/** SHA-256 of salt and canonical data, hexadecimal. */
export function commitmentOf(salt: string, data: string): string {
  return sha256(`${salt}\n${data}`);
}

export function sha256(text: string): string {
  return hash("sha256", text);
}
