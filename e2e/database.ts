import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/db/ledger/open";
import { saveSettings } from "@/db/records/save-settings";
import { clock } from "@/db/schema/clock";
import { cliArguments } from "@/ops/programs";
import { root } from "@/ops/start/root";

const file = "vigilia.sqlite";

/** Creates, migrates and seeds a database as `npm start` does. `setupPath` is the one-time link without its origin. */
export function prepareDatabase(folder: string): { databasePath: string; setupPath: string | undefined } {
  const databasePath = path.join(folder, file);
  const result = runCli(databasePath, "prepare");
  if (result.status !== 0) throw new Error(`the database could not be prepared:\n${result.stdout}${result.stderr}`);
  forgetTime(databasePath);
  return { databasePath, setupPath: /https?:\/\/[^\s/]+(\/\S*setup\?token=\S+)/.exec(result.stdout)?.[1] };
}

/** Forgets when the ledger was prepared, because tests then write changes of other days. */
function forgetTime(databasePath: string): void {
  const db = openDatabase(databasePath, 5000);
  db.delete(clock).run();
  db.$client.close();
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

/** Prepares the seeded database that this run copies, in a folder of the run. Returns what removes the folder. */
export async function makeTemplate(): Promise<() => void> {
  const folder = temporaryFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  mkdirSync(path.join(folder, "template"));
  const { databasePath, setupPath } = prepareDatabase(path.join(folder, "template"));
  await publishAlone(databasePath);
  process.env.VIGILIA_E2E_FOLDER = folder;
  process.env.VIGILIA_E2E_TEMPLATE = databasePath;
  process.env.VIGILIA_E2E_SETUP_PATH = setupPath ?? "";
  return remove;
}

/** Returns a copy of the template, with its secrets, for a test that needs a ledger of its own. */
export function freshDatabase(): string {
  const template = process.env.VIGILIA_E2E_TEMPLATE;
  const runFolder = process.env.VIGILIA_E2E_FOLDER;
  if (!template || !runFolder) throw new Error("makeTemplate() was not called in this run");
  const folder = mkdtempSync(path.join(runFolder, "own-"));
  // Without the reserve for a full disk, which is larger than the ledger: each journey has a copy.
  cpSync(path.dirname(template), folder, { recursive: true, filter: (name) => !name.endsWith(".reserve") });
  return path.join(folder, file);
}

/**
 * Copies a ledger with the files next to it into a folder of its own, and returns the path of the copy. The ledger may be
 * open meanwhile: SQLite itself copies it, because closing a file that the process has open would release its locks.
 */
export function copyDatabase(databasePath: string): string {
  const folder = mkdtempSync(path.join(process.env.VIGILIA_E2E_FOLDER ?? tmpdir(), "copy-"));
  const copy = path.join(folder, path.basename(databasePath));
  cpSync(path.dirname(databasePath), folder, { recursive: true, filter: (file) => !file.startsWith(databasePath) });
  const db = openDatabase(databasePath, 5000);
  db.$client.exec(`VACUUM INTO '${copy}'`);
  db.$client.close();
  return copy;
}

/** Returns a temporary folder for the databases of one run. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "vigilia-e2e-"));
}
