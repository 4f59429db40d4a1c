import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Db, Tx } from "@/db/ledger/open";
import { bindToConnection } from "@/db/ledger/statements";
import { inTransaction, LedgerBusy } from "@/db/ledger/transaction";
import { whyUnwritable } from "@/db/ledger-file/disk-fault";
import { lastFault, noteFault } from "@/db/ledger-file/last-fault";
import type { sessions } from "@/db/schema/sessions";
import { type Basis, basisOf, clearAccount, loadAccount, reloadAccount, saveAccount, schemaOf } from "./held-rows";

type Session = typeof sessions.$inferSelect;

/** Copies of accounts in memory, and what their rows in the ledger were when they were copied. */
type Held = { memory: Db; accounts: Map<number, Basis> };

/** By ledger; on `globalThis`, because the server loads several copies of this module. */
const globals = globalThis as typeof globalThis & { vigiliaHeld?: Map<string, Held> };

function heldOf(db: Db): Held | undefined {
  return globals.vigiliaHeld?.get(db.$client.name);
}

/**
 * Runs what signing in and out writes about one account. While the disk is full or read-only, or another program holds
 * the ledger, it runs on a copy of the account in the memory of this process, so that people can sign in. The copy is
 * saved as soon as the ledger can be written (`saveHeldAccounts`), and is lost if the process ends before.
 */
export async function inAccount<T>(
  db: Db,
  user: number,
  work: (tx: Tx) => T extends PromiseLike<unknown> ? never : T,
  options: { isUrgent?: boolean } = {},
): Promise<T> {
  saveHeldAccounts(db);
  if (!heldOf(db)?.accounts.has(user)) {
    try {
      // A program that holds the ledger was waited for once. Each further wait would be ten seconds.
      if (lastFault() === "locked") return atOnce(db, work);
      return await inTransaction<T>(db, work, options);
    } catch (error) {
      if (!isUnsaved(db, error)) throw error;
    }
  }
  const memory = hold(db, user);
  return memory.transaction((tx) => work(bindToConnection(tx, memory)), { behavior: "immediate" });
}

/** Returns the account of a session that is only in memory; undefined if there is none. */
export function heldAccountOf(db: Db, session: string): number | undefined {
  const query = "SELECT user FROM sessions WHERE id = ?";
  return heldOf(db)?.memory.$client.prepare<[string], number>(query).pluck().get(session);
}

/**
 * Returns the session as memory holds it, `ended` if it ended there, or undefined if the account is not held. If the
 * ledger has another password, state, second factor or session since, memory opens nothing, but what ended there stays
 * ended.
 */
export function heldSession(db: Db, user: number, session: string): Session | "ended" | undefined {
  const held = heldOf(db);
  if (!held?.accounts.has(user)) return undefined;
  follow(db, held, user);
  const columns =
    "id, user, created_at AS createdAt, last_seen_at AS lastSeenAt, expires_at AS expiresAt, stage, " +
    "confirmed_at AS confirmedAt, challenge";
  const query = `SELECT ${columns} FROM sessions WHERE id = ? AND user = ?`;
  return held.memory.$client.prepare<[string, number], Session>(query).get(session, user) ?? "ended";
}

/** Saves the accounts that memory holds, without waiting for a lock. Leaves them in memory if that fails. */
export function saveHeldAccounts(db: Db): void {
  const held = heldOf(db);
  if (!held || held.accounts.size === 0) return;
  try {
    for (const user of held.accounts.keys()) {
      atOnce(db, () => {
        follow(db, held, user);
        saveAccount(db, held.memory, user);
      });
      forget(held, user);
    }
  } catch (error) {
    if (!isUnsaved(db, error)) throw error;
  }
}

function hold(db: Db, user: number): Db {
  const held = heldOf(db) ?? { memory: openMemory(db), accounts: new Map<number, Basis>() };
  globals.vigiliaHeld ??= new Map();
  globals.vigiliaHeld.set(db.$client.name, held);
  if (held.accounts.has(user)) follow(db, held, user);
  else {
    const basis = basisOf(db, user);
    loadAccount(db, held.memory, user);
    held.accounts.set(user, basis);
  }
  return held.memory;
}

/** Takes over what another process changed since the copy was made, such as a new password or ended sessions. */
function follow(db: Db, { memory, accounts }: Held, user: number): void {
  const basis = accounts.get(user);
  if (!basis || JSON.stringify(basisOf(db, user)) === JSON.stringify(basis)) return;
  accounts.set(user, reloadAccount(db, memory, user, basis));
}

function forget({ memory, accounts }: Held, user: number): void {
  accounts.delete(user);
  clearAccount(memory, user);
  memory.$client.prepare("DELETE FROM security_events WHERE user = ?").run(user);
}

/** Runs `work` in one transaction that waits for no lock. */
function atOnce<T>(db: Db, work: (tx: Tx) => T): T {
  const result = db.transaction((tx) => work(bindToConnection(tx, db)), { behavior: "immediate" });
  noteFault(undefined);
  return result;
}

function openMemory(db: Db): Db {
  const client = new Database(":memory:");
  client.pragma("foreign_keys = OFF");
  for (const table of schemaOf(db)) client.exec(table);
  return drizzle(client);
}

function isUnsaved(db: Db, error: unknown): boolean {
  if (error instanceof LedgerBusy || whyUnwritable(error, db.$client.name) !== undefined) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
