import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createDatabase } from "@/db/ledger/open";
import { schemaVersion } from "@/db/ledger-file/versions";
import { makeOlderLedger } from "@/db/testing/make-older-ledger";
import { cliArguments } from "@/ops/programs";
import { root } from "@/ops/start/root";
import { type Context, type Result, resultOf } from "./scenario";

/** The last migration of the older ledger. Later ones rebuild tables and fill columns. */
const last = "0020";
const accounts = 200;
const file = "vigilia.sqlite";

/** Starts that are killed while they migrate an older ledger: the next start must bring it to the newest version whole. */
export async function killMigration({ random, kills }: Context): Promise<Result> {
  const faults: string[] = [];
  const missing: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = mkdtempSync(path.join(process.env.VIGILIA_E2E_FOLDER ?? "", "older-"));
    const databasePath = path.join(folder, file);
    makeOlder(folder);
    await prepare(databasePath, random.between(300, 2200));
    const { code, output } = await prepare(databasePath);
    if (code !== 0) faults.push(`the start after a killed migration ended with ${code}: ${output}`);
    const db = createDatabase(databasePath, 10_000);
    const one = (sql: string) => db.$client.prepare<[], number>(sql).pluck().get();
    const found = one("SELECT count(*) FROM users") ?? 0;
    if (found !== accounts) missing.push(`${accounts - found} accounts are lost by a migration`);
    if (one("SELECT count(*) FROM __drizzle_migrations") !== schemaVersion) faults.push("a migration is missing");
    if ((db.$client.pragma("foreign_key_check") as unknown[]).length > 0) faults.push("a reference leads nowhere");
    if (String(one("PRAGMA integrity_check")) !== "ok") faults.push("the file is damaged");
    if (!one("SELECT count(*) FROM counts")) faults.push("the seed is missing");
    db.$client.close();
    rmSync(folder, { recursive: true });
  }
  return resultOf(kills, missing, faults);
}

function makeOlder(folder: string): void {
  const db = makeOlderLedger(folder, last, file);
  const insert = db.$client.prepare(
    "INSERT INTO users (id, name, email, role, disabled, version) VALUES (?, ?, ?, 'editor', 0, 1)",
  );
  for (let id = 1; id <= accounts; id += 1) insert.run(id, `Inventada ${id}`, `inventada${id}@example.org`);
  db.$client.close();
}

/** Prepares a ledger as `npm start` does, and kills that after some ms. */
async function prepare(databasePath: string, after?: number): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [...cliArguments(true), "prepare"], {
    cwd: root,
    env: { ...process.env, VIGILIA_DATABASE: databasePath, VIGILIA_URL: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (chunk) => (output += chunk));
  const closed = once(child, "close");
  if (after !== undefined) {
    await Promise.race([pause(after), closed]);
    child.kill("SIGKILL");
  }
  const [code] = (await closed) as [number | null];
  return { code, output };
}
