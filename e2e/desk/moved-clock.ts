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

/** Moves the last time that the server takes for true back by hours, as if the clock had jumped ahead by as much. */
export function moveTrustedTime(databasePath: string, hours: number): void {
  const db = openDatabase(databasePath, 5000);
  try {
    const sql = "UPDATE clock SET trusted_at = strftime('%Y-%m-%dT%H:%M:%fZ', trusted_at, ?)";
    db.$client.prepare(sql).run(`-${hours} hours`);
  } finally {
    db.$client.close();
  }
}
