import { randomBytes } from "node:crypto";
import { hashToken } from "@/db/ledger/hash-token";

/** A secret for a link that works once, and the hash that is kept of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** The address to hand over: to set up the instance, or to choose a password. */
export function linkTo(url: string, token: string): string {
  return `${url}/setup?token=${token}`;
}
