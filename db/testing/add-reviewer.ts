import type { Db } from "@/db/ledger/open";
import { users } from "@/db/schema/users";

/** Adds an active reviewer, user 99, so that nobody else is the only one who can approve. */
export function addReviewer(db: Db): void {
  const account = { id: 99, version: 1, name: "Revisora Inventada", email: "revisora@example.org", role: "reviewer" };
  db.insert(users)
    .values({ ...account, role: "reviewer", disabled: false, passwordHash: "invented" })
    .run();
}
