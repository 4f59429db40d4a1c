import { randomBytes } from "node:crypto";
import { hashToken } from "@/db/ledger/hash-token";

/** Returns the secret of a one-time link, and the hash that is stored. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** Returns the address to hand over: it sets up the instance, or lets a user choose a password. */
export function linkTo(url: string, token: string): string {
  return `${url}/setup?token=${token}`;
}
