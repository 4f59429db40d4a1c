import { openDatabase } from "@/db/ledger/open";
import { clock } from "@/db/schema/clock";

type Times = "confirmed_at" | "last_seen_at" | "created_at" | "expires_at";

/** Moves an instant of the sessions of one account back by minutes, as if that time had passed. */
export function moveSessions(databasePath: string, email: string, column: Times, minutes: number): void {
  const db = openDatabase(databasePath, 5000);
  try {
    const sql = `UPDATE sessions SET ${column} = strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, ?)
      WHERE user = (SELECT id FROM users WHERE email = ?)`;
    db.$client.prepare(sql).run(`-${minutes} minutes`, email);
  } finally {
    db.$client.close();
  }
}

/** Moves the newest time that the server takes for true to some hours ago, as if its clock had jumped ahead since. */
export function moveTrustedTime(databasePath: string, hours: number): void {
  const db = openDatabase(databasePath, 5000);
  try {
    const trustedAt = new Date(Date.now() - hours * 3_600_000).toISOString();
    db.insert(clock).values({ id: 1, trustedAt }).onConflictDoUpdate({ target: clock.id, set: { trustedAt } }).run();
  } finally {
    db.$client.close();
  }
}
