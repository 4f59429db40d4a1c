import { openDatabase } from "@/db/ledger/open";

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
