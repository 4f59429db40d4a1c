import { createHash } from "node:crypto";

/** SHA-256 of a session token or a one-time token, as hexadecimal text. Tables keep this hash, never the token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
