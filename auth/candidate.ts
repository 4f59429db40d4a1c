import type { StagedUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { listFactors } from "@/db/second-factors/list-factors";
import { authInstance } from "./instance";
import { candidateSecret, forTheApp } from "./totp";

/** Returns the secret of the authenticator app that a user may add now, and what the page shows of it. */
export function candidateOf(db: Db, user: StagedUser, issuer: string) {
  const { secret, url } = authInstance();
  const bytes = candidateSecret(secret, user.session, listFactors(db, user.id).at(-1)?.id ?? 0);
  return { bytes, shown: forTheApp(bytes, `${issuer} ${new URL(url).hostname}`, user.email) };
}
