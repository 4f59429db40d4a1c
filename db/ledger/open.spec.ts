import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { openPublished } from "@/db/ledger-file/open-published";
import { publishedLedger } from "@/db/published/connection";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { temporaryPath } from "@/db/testing/temporary-path";
import { ledger } from "./ledger";
import { openDatabase } from "./open";

const openers = [openDatabase, openPublished];

test("a missing, empty or foreign file is not opened, and the log next to it stays", () => {
  for (const content of [undefined, "", "a letter, longer than the header of a database"]) {
    const path = temporaryPath();
    if (content !== undefined) writeFileSync(path, content);
    writeFileSync(`${path}-wal`, "the last writes");
    for (const open of openers) expect(() => open(path)).toThrow(/no database at|is empty|is not a Vigilia database/);
    expect(existsSync(path) ? readFileSync(path, "utf8") : undefined).toBe(content);
    expect(readFileSync(`${path}-wal`, "utf8")).toBe("the last writes");
  }
});

test("a damaged file is not opened", async () => {
  const db = await openTestLedger();
  db.$client.close();
  const bytes = readFileSync(db.$client.name);
  writeFileSync(db.$client.name, bytes.fill(0xff, 100, 4096));
  for (const open of openers) expect(() => open(db.$client.name)).toThrow("is damaged");
});

test("a write to a ledger that a newer version migrated meanwhile is refused, and nothing is written", async () => {
  const db = await openTestLedger();
  const count = () => db.$client.prepare("SELECT count(*) FROM changes").pluck().get();
  const before = count();
  db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 99999999999999)");
  const facts = { nameEs: "Uno", nameEn: "One", shortEs: "U", shortEn: "O", stance: "ngo" as const, url: null };
  const draft = { document: { type: "publisher" as const, id: "uno", facts, identity: {} }, base: 0 };
  const details = { action: "publisher.add", requestId: randomUUID() };
  const writing = writeChange(db, { id: "test" }, details, noon, () => ({ ok: true, drafts: [draft] }));
  await expect(writing).rejects.toMatchObject({ why: "newer" });
  expect(count()).toBe(before);
});

test("a running server does not read another file at the ledger's path, and reads the original again once it is back", async () => {
  const [db, other] = [await openTestLedger(), await openTestLedger()];
  const path = db.$client.name;
  vi.stubEnv("VIGILIA_DATABASE", path);
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const open of [ledger, publishedLedger]) expect(open().$client.name).toBe(path);
  // The server checks the file once per turn of the event loop.
  await turn();
  renameSync(path, `${path}.away`);
  for (const open of [ledger, publishedLedger]) expect(open).toThrow("There is no database at");
  renameSync(other.$client.name, path);
  for (const open of [ledger, publishedLedger]) expect(open).toThrow("was replaced while the server was running");
  renameSync(path, other.$client.name);
  renameSync(`${path}.away`, path);
  for (const open of [ledger, publishedLedger]) expect(open().$client.name).toBe(path);
});
