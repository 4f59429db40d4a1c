import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/db/ledger/open";
import { cliArguments } from "@/ops/programs";
import { root } from "@/ops/start/root";
import { type Content, compare, contentOf } from "./content";
import { fill } from "./fill";

/**
 * Proves that a backup brings everything back: makes an instance with invented records in a temporary folder, backs it up with
 * the commands of the console, deletes the instance, restores the backup with its private key, and compares every row and
 * every file. Prints what it compared. Returns true if nothing is lost or different.
 */
export async function drill(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), "vigilia-drill-"));
  try {
    const [data, backups, key] = ["data", "backups", "key.txt"].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    const env = { VIGILIA_DATABASE: path.join(data, "vigilia.sqlite"), VIGILIA_BACKUPS: backups };
    mkdirSync(data);
    run(env, "prepare");
    run(env, "backup-key", "--new", key);
    const before = await filled(env.VIGILIA_DATABASE);
    console.log(`Backup: ${before.rows} rows, ${before.files.size} files`);
    run(env, "backup", "--encrypt");
    rmSync(data, { recursive: true });
    if (existsSync(data)) throw new Error("the data were not deleted");
    console.log("Wipe: the data folder is deleted");
    mkdirSync(data);
    const [file] = readdirSync(backups).filter((name) => name.endsWith(".age"));
    run(env, "restore", path.join(backups, String(file)), "--key", key);
    run(env, "verify");
    console.log("Restore: verified");
    const { lines, lost } = compare(before, opened(env.VIGILIA_DATABASE));
    for (const line of lines) console.log(line);
    console.log(`${lost} lost`);
    return lost === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filled(databasePath: string): Promise<Content> {
  const db = openDatabase(databasePath, 5000);
  try {
    await fill(db);
    return contentOf(db);
  } finally {
    db.$client.close();
  }
}

function opened(databasePath: string): Content {
  const db = openDatabase(databasePath, 5000);
  try {
    return contentOf(db);
  } finally {
    db.$client.close();
  }
}

/** Runs a command of the console as an operator does. Throws, with what it printed, if it fails. */
function run(env: Record<string, string>, ...args: string[]) {
  const options = { cwd: root, env: { ...process.env, VIGILIA_URL: "", ...env }, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...cliArguments(false), ...args], options);
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}:\n${stdout}${stderr}`);
}
