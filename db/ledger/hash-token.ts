import { createHash } from "node:crypto";

/**
 * Returns the SHA-256 of a session token or one-time token, in hexadecimal. Tables store this hash, never the token.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
