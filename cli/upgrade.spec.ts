import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createDatabase } from "@/db/ledger/open";
import { schemaVersion } from "@/db/ledger-file/versions";
import { copyReleased } from "@/db/testing/copy-released";
import { readRows } from "@/db/testing/read-rows";
import { underLimit } from "@/db/testing/under-limit";
import { deleteCopy, listCopies } from "./copies";
import { migrate } from "./migrate";
import { prepare } from "./prepare";
import { setLedgerPath } from "./testing/set-ledger-path";

/** A schema whose ledgers a start upgrades. */
const older = 30;

/** Makes the commands of this process use a ledger. Returns what they print. */
function use(path: string) {
  setLedgerPath(path);
  const printed: string[] = [];
  vi.mocked(console.log).mockImplementation((line) => void printed.push(String(line)));
  return () => printed.splice(0).join("\n");
}

const copiesOf = (path: string) =>
  readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.before-migration-`));
const foldersOf = (path: string) =>
  readdirSync(dirname(path)).filter((name) => name.startsWith(".vigilia-tmp-upgrade-"));

test("a start says where the ledger from before is, that it holds names, and until when it is kept", async () => {
  const path = copyReleased(older);
  const before = readRows(path);
  const printed = use(path);
  await prepare();
  const [copy = ""] = copiesOf(path);
  const expiry = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const text = printed();
  for (const part of [copy, "Contiene nombres", "It holds names", expiry]) expect(text).toContain(part);
  expect(text).toContain("New figures of the seed");
  expect(readRows(`${dirname(path)}/${copy}`)).toEqual(before);
  listCopies();
  expect(printed()).toMatch(new RegExp(`${copy}.*${expiry}`));
  await expect(deleteCopy("../ledger.sqlite")).rejects.toThrow("There is no copy");
  await deleteCopy(copy);
  expect(copiesOf(path)).toEqual([]);
  listCopies();
  expect(printed()).toContain("There are no old copies");
});

test("an old copy is not deleted while the present ledger cannot be opened", async () => {
  const path = copyReleased(older);
  use(path);
  await prepare();
  const [copy = ""] = copiesOf(path);
  writeFileSync(path, "damaged");
  await expect(deleteCopy(copy)).rejects.toMatchObject({ why: "foreign" });
  expect(copiesOf(path)).toEqual([copy]);
});

test("a start whose upgrade fails says in both languages that nothing was lost and how to go on", async () => {
  const path = copyReleased(older);
  const db = createDatabase(path);
  db.$client.exec("CREATE TABLE security_events (id INTEGER)");
  db.$client.close();
  const before = readRows(path);
  const { code, errors } = await run(path, "prepare");
  expect(code).toBe(1);
  for (const part of ["No se perdió nada", "vuelva a la versión anterior", "Nothing was lost", "the previous version"])
    expect(errors).toContain(part);
  expect(errors).toContain("security_events");
  expect(errors).not.toContain("    at ");
  expect([readRows(path), copiesOf(path), foldersOf(path)]).toEqual([before, [], []]);
});

test("a dry run reports the upgrade and changes nothing, also while another process has the ledger", async () => {
  const path = copyReleased(older);
  const before = readRows(path);
  const reader = createDatabase(path);
  onTestFinished(() => void reader.$client.close());
  const printed = use(path);
  await migrate(true);
  const text = printed();
  expect(text).toMatch(/✓ 8\/8/);
  expect(text).not.toContain("✗");
  for (const part of ["0040_index_security_events", "security_events: – → 0", " MB", " s.", "The upgrade works"])
    expect(text).toContain(part);
  expect([readRows(path), copiesOf(path), foldersOf(path)]).toEqual([before, [], []]);
});

test("a dry run on a current ledger has nothing to do, and migrate without --dry-run is refused", async () => {
  const path = copyReleased(schemaVersion);
  const printed = use(path);
  await migrate(true);
  expect(printed()).toContain("there is nothing to upgrade");
  await expect(migrate(false)).rejects.toThrow("Only npm start upgrades the database");
});

test("a dry run that fails, or that is stopped with Ctrl-C, deletes its copy", async () => {
  const path = copyReleased(older);
  const child = spawn(process.execPath, ["--import", "tsx", "cli/testing/try-upgrade-until-stopped.ts", path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  expect(foldersOf(path)).toHaveLength(1);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([130, null]);
  expect(foldersOf(path)).toEqual([]);
  const db = createDatabase(path);
  db.$client.exec("CREATE TABLE security_events (id INTEGER)");
  db.$client.close();
  use(path);
  await expect(migrate(true)).rejects.toMatchObject({ fault: "migration" });
  expect(foldersOf(path)).toEqual([]);
});

/** Runs a command of the console on a ledger. Returns its exit code and what it printed to standard error. */
async function run(path: string, ...args: string[]): Promise<{ code: unknown; errors: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/main.ts", ...args], {
    env: { ...process.env, VIGILIA_DATABASE: path, VIGILIA_URL: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const [code] = await once(child, "close");
  return { code, errors };
}

test("a start that has no room for an upgrade says first that the upgrade was not done", async () => {
  const path = copyReleased(older);
  const env = { VIGILIA_DATABASE: path, VIGILIA_URL: "" };
  const { code, errors } = await underLimit(statSync(path).size + 8192, ["cli/main.ts", "prepare"], env);
  expect([code, errors]).toEqual([1, expect.stringContaining("There is not enough disk space to upgrade")]);
  expect(errors.trim()).toMatch(/^No hay espacio en el disco para actualizar/);
  expect(foldersOf(path)).toEqual([]);
});
