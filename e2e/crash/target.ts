import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { verifyChain } from "@/db/history/verify-chain";
import { type Db, openDatabase } from "@/db/ledger/open";
import type { AccessKey } from "@/domain/access/may";
import { freshDatabase } from "@/e2e/database";
import { type Answer, callAction } from "@/e2e/desk/access/call";
import { allEntries } from "@/e2e/desk/access/entries";
import { openSessions, type Session } from "@/e2e/desk/access/sessions";
import { type Server, startServer } from "@/e2e/server";
import { cliArguments } from "@/ops/programs";
import { root } from "@/ops/start/root";

/** A ledger whose server is killed and started again. */
export type Target = Awaited<ReturnType<typeof openTarget>>;

/** Makes a ledger with accounts, in a folder of its own or in `folder`. No server runs on it yet. */
export async function openTarget(folder?: string) {
  // As the product's own processes do: files that this process makes are readable by their owner only.
  process.umask(0o077);
  const made = freshDatabase();
  if (folder) {
    cpSync(path.dirname(made), folder, { recursive: true });
    rmSync(path.dirname(made), { recursive: true });
  }
  const databasePath = folder ? path.join(folder, path.basename(made)) : made;
  const read = async <T>(work: (db: Db) => T | Promise<T>): Promise<T> => {
    const db = openDatabase(databasePath, 10_000);
    try {
      return await work(db);
    } finally {
      db.$client.close();
    }
  };
  const sessions = await read((db) => openSessions(db, databasePath));
  const secrets = path.join(path.dirname(databasePath), "secrets.json");
  const secret = readFileSync(secrets, "utf8");
  const env = { ...process.env, VIGILIA_DATABASE: databasePath, VIGILIA_URL: "" };
  const prepare = () =>
    spawnSync(process.execPath, [...cliArguments(true), "prepare"], {
      cwd: root,
      env,
      encoding: "utf8",
      timeout: 120_000,
    });
  const recover = () => {
    const { status, stdout, stderr } = prepare();
    if (status !== 0) throw new Error(`the start ended with ${status}:\n${stdout}${stderr}`);
    if (readFileSync(secrets, "utf8") !== secret) throw new Error("secrets.json changed");
  };
  return {
    databasePath,
    folder: path.dirname(databasePath),
    sessions,
    read,
    /** Runs the part of `npm start` that migrates and cleans up, before the server. */
    prepare,
    /** Does the same, and throws if anything refuses, or if `secrets.json` is another one. */
    recover,
    /** Starts as `npm start` does. Throws like `recover`. */
    async start(): Promise<Server> {
      recover();
      return startServer(databasePath);
    },
    /** Returns the files that an interrupted upload left behind. */
    parts(): string[] {
      const folders = ["evidence", "imports"].map((name) => path.join(path.dirname(databasePath), name));
      return folders.flatMap((each) => filesIn(each)).filter((name) => name.includes(".part"));
    },
    /** Returns what is wrong with the ledger as a whole. */
    ledgerFaults: () =>
      read((db) => [
        ...verifyChain(db).broken.map((fault) => `the history is broken: ${JSON.stringify(fault)}`),
        ...[db.$client.pragma("integrity_check", { simple: true })]
          .filter((answer) => answer !== "ok")
          .map((answer) => `the file is damaged: ${answer}`),
      ]),
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

let entries: ReturnType<typeof allEntries> | undefined;

/** Sends the form of an action. Undefined if the server died before it answered. */
export async function submit(
  server: Server,
  { cookie }: Session,
  key: AccessKey,
  page: string,
  fields: Record<string, string>,
): Promise<Answer | undefined> {
  entries ??= allEntries();
  const entry = entries.find((each) => each.key === key);
  if (!entry?.action) throw new Error(`no action ${key}`);
  return callAction({ url: server.url + page, cookie }, entry.action, fields, entry.isPlain).catch(() => undefined);
}

/** Returns the files of a folder that contain a text, as another process reads them. */
export function filesWith(folder: string, text: string): string[] {
  const { stdout } = spawnSync("grep", ["-rlaF", "--", text, folder], { encoding: "utf8" });
  return stdout.split("\n").filter(Boolean);
}
