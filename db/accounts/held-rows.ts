import type { Db } from "@/db/ledger/open";

type Row = Record<string, unknown>;

/** The tables of an account that signing in reads or writes, with the column that names the account. */
const ofAccount = { users: "id", sessions: "user", second_factors: "user", recovery_codes: "user" } as const;

/** Returns the SQL of the tables that a copy of an account needs. */
export function schemaOf(db: Db): string[] {
  const names = [...Object.keys(ofAccount), "security_events", "settings"];
  const query = `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name IN (${names.map(() => "?").join()})`;
  return db.$client
    .prepare<string[], string>(query)
    .pluck()
    .all(...names);
}

/** Copies an account, and the settings, from the ledger to a database in memory. */
export function loadAccount(db: Db, memory: Db, user: number): void {
  for (const [table, column] of Object.entries(ofAccount)) {
    const rows = db.$client.prepare<[number], Row>(`SELECT * FROM ${table} WHERE ${column} = ?`).all(user);
    for (const row of rows) put(memory, table, row);
  }
  for (const row of db.$client.prepare<[], Row>("SELECT * FROM settings").all()) put(memory, "settings", row);
}

/** Saves what changed in the copy: sessions, the use of second factors, used recovery codes, security events. */
export function saveAccount(db: Db, memory: Db, user: number): void {
  const of = (table: string) =>
    memory.$client.prepare<[number], Row>(`SELECT * FROM ${table} WHERE user = ?`).all(user);
  db.$client.prepare("DELETE FROM sessions WHERE user = ?").run(user);
  for (const row of of("sessions")) put(db, "sessions", row);
  const used = db.$client.prepare(
    "UPDATE second_factors SET last_step = ?, counter = ?, last_used_at = ? WHERE id = ?",
  );
  for (const row of of("second_factors")) used.run(row.last_step, row.counter, row.last_used_at, row.id);
  const codes = JSON.stringify(of("recovery_codes").map((row) => row.code_hash));
  const unused = "SELECT value FROM json_each(?)";
  db.$client.prepare(`DELETE FROM recovery_codes WHERE user = ? AND code_hash NOT IN (${unused})`).run(user, codes);
  for (const { id: _own, ...row } of of("security_events")) put(db, "security_events", row);
}

/**
 * Returns what opens an account, as the ledger has it. If it differs from when the account was copied, another process
 * changed the password or the factors, disabled the account or signed it out everywhere, and the copy counts no more.
 */
export function fingerprintOf(db: Db, user: number): string {
  const account = db.$client
    .prepare("SELECT password_hash, device_key, disabled, role FROM users WHERE id = ?")
    .get(user);
  const factors = db.$client.prepare("SELECT id, last_step, counter FROM second_factors WHERE user = ?").all(user);
  const codes = db.$client.prepare("SELECT count(*) AS n FROM recovery_codes WHERE user = ?").get(user);
  const open = db.$client.prepare("SELECT id FROM sessions WHERE user = ? ORDER BY id").pluck().all(user);
  return JSON.stringify([account, factors, codes, open]);
}

function put(db: Db, table: string, row: Row): void {
  const names = Object.keys(row);
  const places = names.map(() => "?").join();
  db.$client.prepare(`INSERT OR REPLACE INTO ${table} (${names.join()}) VALUES (${places})`).run(...Object.values(row));
}
