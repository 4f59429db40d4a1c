import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { type NewUser, newAccount } from "./create-user";
import { countUsers } from "./list-users";
import { endSetupLinks, isLiveSetupLink } from "./setup-link";

/** Nobody is signed in yet: the author is the holder of the setup link from the console. */
const holderOfTheLink: Actor = { id: "setup" };

/** Creates the first admin of an instance without accounts, and ends the setup link. */
export function createFirstAdmin(
  db: Db,
  input: Omit<NewUser, "role"> & { tokenHash: string },
  now: Date,
): Promise<Outcome> {
  const details = { action: "user.create", requestId: input.requestId };
  return writeChange(db, holderOfTheLink, details, now, (tx) => {
    if (countUsers(tx) > 0 || !isLiveSetupLink(tx, input.tokenHash, now)) return refuse("link_dead");
    const account = newAccount(tx, holderOfTheLink, { ...input, role: "admin" }, now);
    return {
      ...account,
      afterwards: (inner) => {
        account.afterwards(inner);
        endSetupLinks(inner);
      },
    };
  });
}
