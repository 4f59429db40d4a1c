import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Db } from "@/db/ledger/open";
import { classifiedColumns } from "@/db/testing/column-classes";
import { marker } from "./markers";

const at = "2026-03-10T12:00:00.000Z";
const later = "2099-01-01T00:00:00.000Z";

/** Rows of tables that only the server fills. A `null` becomes the marker of its column. */
const rows: [table: string, row: Record<string, string | number | null>][] = [
  [
    "users",
    {
      id: 900,
      version: 1,
      name: null,
      email: null,
      role: "editor",
      disabled: 0,
      password_hash: null,
      device_key: null,
    },
  ],
  ["settings", { id: "inventedOption", version: 1, value: null }],
  ["access_links", { token_hash: null, purpose: "password", user: 900, created_at: at, expires_at: later }],
  ["sessions", { id: null, user: 900, created_at: at, last_seen_at: at, expires_at: later, challenge: null }],
  ["second_factors", { user: 900, kind: "totp", name: null, secret: null, created_at: at }],
  [
    "second_factors",
    { user: 900, kind: "passkey", name: null, credential_id: null, public_key: null, transports: null, created_at: at },
  ],
  ["recovery_codes", { code_hash: null, user: 900, created_at: at }],
  ["security_events", { at, user: 900, kind: "sign_in", detail: null }],
  ["backup_keys", { recipient: null, created_by: "user:900", created_at: at, proof: null }],
  ["backup_runs", { at, fault: "no_space", file: null }],
  ["saved_filters", { owner: "user:1", list: "people", name: null, query: null, shared: 1 }],
  [
    "jobs",
    {
      kind: "list_record",
      input: null,
      state: "failed",
      actor: "user:1",
      done: 0,
      cancel_asked: 0,
      result: null,
      created_at: at,
    },
  ],
  ["batches", { owner: "user:900", header: null, opened_at: at, closed_at: at }],
  [
    "imports",
    {
      owner: "user:1",
      hash: "0",
      problem: null,
      reading: null,
      mapping: null,
      choices: null,
      counts: null,
      created_at: at,
    },
  ],
  ["import_layouts", { signature: "0", mapping: null }],
  ["evidence", { source: 1, hash: null, media_type: "image/jpeg", bytes: 1, keeping: "kept" }],
  [
    "proposals",
    {
      request_id: "r0",
      author: "user:1",
      action: "person.revise",
      input: null,
      drafts: null,
      why: "name",
      state: "returned",
      at,
      comment: null,
      problems: null,
    },
  ],
];

/** Files next to the ledger that hold names. */
const files = [
  "imports/7.upload",
  "imports/7.results.json",
  "imports/list-7.json",
  "evidence/7",
  "secrets-of-tests.json",
];

/** Fills the tables of accounts, jobs and drafts, and the private files, each value with its own marker. */
export function markedTables(db: Db): void {
  for (const [table, row] of rows) {
    const values = Object.entries(row).map(([column, value]) => value ?? marker(`${table}.${column}`));
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map(() => "?").join(", ");
    db.$client.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(values);
  }
  for (const file of files) {
    const path = join(dirname(db.$client.name), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${marker(file)}\n`);
  }
}

/** Returns the private columns in which no marker stands: the ledger of the test must fill each. */
export function unmarkedColumns(db: Db): string[] {
  return classifiedColumns()
    .filter((column) => column.is === "private")
    .filter(({ table, column }) => {
      const any = db.$client.prepare(`SELECT 1 FROM ${table} WHERE "${column}" LIKE '%zqxmarca%' LIMIT 1`).get();
      return any === undefined;
    })
    .map(({ table, column }) => `${table}.${column}`);
}
