import { replaceSetupLink } from "@/db/accounts/setup-link";
import type { Db } from "@/db/ledger/open";
import { linkTo, newToken } from "./one-time-token";

/**
 * Returns a one-time address that creates the first admin, while no account exists. Each call invalidates the address
 * before.
 */
export async function setupLink(db: Db, now: Date, url: string): Promise<string | undefined> {
  const { token, tokenHash } = newToken();
  return (await replaceSetupLink(db, tokenHash, now)) ? linkTo(url, token) : undefined;
}
