import type { Db } from "@/db/ledger/open";

/**
 * What opens an account: the ledger's rows when the account was copied. If they differ later, another process changed
 * the password or the factors, disabled the account, or opened or ended sessions.
 */
export type Basis = { account: unknown; factors: unknown[]; codes: string[]; sessions: string[] };

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

/**
 * Saves what changed in the copy: sessions, the use of second factors, used recovery codes, forgotten browsers, security
 * events.
 */
export function saveAccount(db: Db, memory: Db, user: number): void {
  const of = (table: string) => rowsOf(memory, table, user);
  if (hasNoBrowsers(memory, user)) forgetBrowsers(db, user);
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
 * Copies an account again that another process changed since `basis`. Of what was done in the copy, only what closes
 * stays: ended sessions, used codes and counters, forgotten browsers. Returns what the new copy is based on.
 */
export function reloadAccount(db: Db, memory: Db, user: number, basis: Basis): Basis {
  const kept = basisOf(memory, user);
  const factors = rowsOf(memory, "second_factors", user);
  const isForgotten = hasNoBrowsers(memory, user);
  // Read before the rows: what another process changes in between is seen by the next comparison.
  const current = basisOf(db, user);
  const reload = memory.$client.transaction(() => {
    clearAccount(memory, user);
    loadAccount(db, memory, user);
    for (const session of missing(basis.sessions, kept.sessions)) remove(memory, "sessions", "id", session);
    for (const code of missing(basis.codes, kept.codes)) remove(memory, "recovery_codes", "code_hash", code);
    for (const factor of factors) raiseUse(memory, factor);
    if (isForgotten) forgetBrowsers(memory, user);
    // A challenge that was answered in the copy may not be answered again.
    memory.$client.prepare("UPDATE sessions SET challenge = NULL WHERE user = ?").run(user);
  });
  reload();
  return current;
}

/** Deletes the copy of an account, except for its security events. */
export function clearAccount(memory: Db, user: number): void {
  for (const [table, column] of Object.entries(ofAccount))
    memory.$client.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(user);
}

/** Returns what opens an account, as a database has it now. */
export function basisOf(db: Db, user: number): Basis {
  const all = (query: string) => db.$client.prepare<[number], string>(query).pluck().all(user);
  return {
    account: db.$client.prepare("SELECT password_hash, device_key, disabled, role FROM users WHERE id = ?").get(user),
    factors: db.$client
      .prepare("SELECT id, last_step, counter FROM second_factors WHERE user = ? ORDER BY id")
      .all(user),
    codes: all("SELECT code_hash FROM recovery_codes WHERE user = ? ORDER BY code_hash"),
    sessions: all("SELECT id FROM sessions WHERE user = ? ORDER BY id"),
  };
}

/** An id may be used again for another factor, which then has another time. */
function raiseUse(memory: Db, factor: Row): void {
  const highest = (column: string) =>
    `${column} = max(coalesce(${column}, :${column}), coalesce(:${column}, ${column}))`;
  const text = `UPDATE second_factors SET ${highest("last_step")}, ${highest("counter")}, ${highest("last_used_at")}`;
  memory.$client.prepare(`${text} WHERE id = :id AND created_at = :created_at`).run(factor);
}

function hasNoBrowsers(db: Db, user: number): boolean {
  return db.$client.prepare("SELECT device_key FROM users WHERE id = ?").pluck().get(user) === null;
}

function forgetBrowsers(db: Db, user: number): void {
  db.$client.prepare("UPDATE users SET device_key = NULL WHERE id = ?").run(user);
}

function remove(db: Db, table: string, column: string, value: string): void {
  db.$client.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(value);
}

function missing(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((one) => !after.includes(one));
}

function rowsOf(db: Db, table: string, user: number): Row[] {
  return db.$client.prepare<[number], Row>(`SELECT * FROM ${table} WHERE user = ?`).all(user);
}

function put(db: Db, table: string, row: Row): void {
  const names = Object.keys(row);
  const places = names.map(() => "?").join();
  db.$client.prepare(`INSERT OR REPLACE INTO ${table} (${names.join()}) VALUES (${places})`).run(...Object.values(row));
}
