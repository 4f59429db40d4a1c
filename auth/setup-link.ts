import { replaceSetupLink } from "@/db/accounts/setup-link";
import type { Db } from "@/db/ledger/open";
import { linkTo, newToken } from "./one-time-token";

/** While no account exists: a one-time address that makes the first admin. Each call ends the one before. */
export async function setupLink(db: Db, now: Date, url: string): Promise<string | undefined> {
  const { token, tokenHash } = newToken();
  return (await replaceSetupLink(db, tokenHash, now)) ? linkTo(url, token) : undefined;
}
