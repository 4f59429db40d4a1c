import { hash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";

/** Data, its salt, and a hash that binds to both but reveals nothing once both are erased. */
export type Committed = { salt: string; data: string; commitment: string };

/** Returns the canonical JSON (RFC 8785), so that equal data have equal hashes. Throws if the data is not JSON. */
export function canonical(data: unknown): string {
  const text = canonicalize(data);
  if (text === undefined) throw new Error("only JSON data can be committed to");
  // A string joined from hundreds of pieces uses many times its length in memory until it is copied.
  return Buffer.from(text).toString();
}

/** Commits to data with a new 128-bit salt. */
export function commitTo(data: unknown): Committed {
  const salt = freshSalt();
  const text = canonical(data);
  return { salt, data: text, commitment: commitmentOf(salt, text) };
}

const saltBytes = 16;

/** Unused random bytes. Drawing bytes for one salt at a time takes longer than hashing the data. */
let unspent = Buffer.alloc(0);

function freshSalt(): string {
  if (unspent.length === 0) unspent = randomBytes(saltBytes * 256);
  const salt = unspent.toString("hex", 0, saltBytes);
  unspent = unspent.subarray(saltBytes);
  return salt;
}

/** Returns the SHA-256 of salt and canonical data, in hexadecimal. */
export function commitmentOf(salt: string, data: string): string {
  return sha256(`${salt}\n${data}`);
}

export function sha256(text: string): string {
  return hash("sha256", text);
}
