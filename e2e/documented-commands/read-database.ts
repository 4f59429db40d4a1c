import { openDatabase, openReadOnly } from "@/db/ledger/open";
import type { Ledger } from "./run-documented";

/** Returns the first column of what a query finds in a ledger of this version. */
export function readDatabase({ databasePath }: Ledger, sql: string): unknown[] {
  const db = openReadOnly(databasePath);
  try {
    return db.$client.prepare(sql).pluck().all();
  } finally {
    db.$client.close();
  }
}

/** Writes to a ledger of this version that no process uses. */
export function changeDatabase({ databasePath }: Ledger, sql: string): void {
  const db = openDatabase(databasePath);
  try {
    db.$client.exec(sql);
  } finally {
    db.$client.close();
  }
}
