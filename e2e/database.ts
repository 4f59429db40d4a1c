import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/db/ledger/open";
import { saveSettings } from "@/db/records/save-settings";
import { cliArguments } from "@/ops/programs";
import { root } from "@/ops/start/root";

const file = "vigilia.sqlite";

/** Creates, migrates and seeds a database as `npm start` does. `setupPath` is the one-time link without its origin. */
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

/** Turns off the review of publications: most journeys test what the public sees, not who approved it. */
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

/** Returns a copy of the seeded database from the global setup, with its secrets, for a test that needs its own. */
export function freshDatabase(): string {
  const template = process.env.VIGILIA_E2E_TEMPLATE;
  const runFolder = process.env.VIGILIA_E2E_FOLDER;
  if (!template || !runFolder) throw new Error("freshDatabase() is for tests that Playwright runs");
  const folder = mkdtempSync(path.join(runFolder, "own-"));
  cpSync(path.dirname(template), folder, { recursive: true });
  return path.join(folder, file);
}

/** Returns a temporary folder for the databases of one run. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "vigilia-e2e-"));
}
