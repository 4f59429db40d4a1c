import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/db/ledger/open";
import { saveSettings } from "@/db/records/save-settings";
import { cliArguments } from "@/ops/programs";
import { root } from "@/ops/start/root";

const file = "vigilia.sqlite";

/** Makes, migrates and seeds a database as `npm start` does. `setupPath` is the one-time link, without its origin. */
export function prepareDatabase(folder: string): { databasePath: string; setupPath: string | undefined } {
  const databasePath = path.join(folder, file);
  const result = runCli(databasePath, "prepare");
  if (result.status !== 0) throw new Error(`the database could not be prepared:\n${result.stdout}${result.stderr}`);
  return { databasePath, setupPath: /https?:\/\/[^\s/]+(\/\S*setup\?token=\S+)/.exec(result.stdout)?.[1] };
}

/** Runs a command of the console on a ledger. */
export function runCli(databasePath: string, ...args: string[]) {
  return spawnSync(process.execPath, [...cliArguments(false), ...args], {
    cwd: root,
    env: { ...process.env, VIGILIA_DATABASE: databasePath, VIGILIA_URL: "" },
    encoding: "utf8",
  });
}

/** Lets one person publish alone: most journeys are of what the public sees, not of who agreed to it. */
export async function publishAlone(databasePath: string): Promise<void> {
  const db = openDatabase(databasePath, 5000);
  try {
    const settings = { requestId: "publish-alone", reviewPolicy: "never", reason: "", noteEs: "", noteEn: "" } as const;
    const outcome = await saveSettings(db, { id: "cli" }, settings, new Date());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  } finally {
    db.$client.close();
  }
}

/** A copy of the seeded database that the global setup made, with its secrets, for a test that wants its own. */
export function freshDatabase(): string {
  const template = process.env.VIGILIA_E2E_TEMPLATE;
  const runFolder = process.env.VIGILIA_E2E_FOLDER;
  if (!template || !runFolder) throw new Error("freshDatabase() is for tests that Playwright runs");
  const folder = mkdtempSync(path.join(runFolder, "own-"));
  cpSync(path.dirname(template), folder, { recursive: true });
  return path.join(folder, file);
}

/** A folder for the databases of one run, in the system's place for temporary files. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "vigilia-e2e-"));
}
