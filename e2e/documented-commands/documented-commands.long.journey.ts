import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freshDatabase } from "@/e2e/database";
import { expect, test } from "@/e2e/test";
import { rows } from "./command-rows";
import { copyElsewhere } from "./copy-elsewhere";
import { ledgerFor } from "./run-documented";

for (const [command, row] of Object.entries(rows)) {
  test(`the documents promise what this command does: ${command}`, async () => {
    await row(ledgerFor(command, freshDatabase()));
  });
}

test("the documented rclone commands copy each backup elsewhere, and refuse to replace one that was altered", () => {
  const ledger = ledgerFor("", freshDatabase());
  const [folder, away] = ["backups", "away"].map((name) => path.join(ledger.folder, name)) as [string, string];
  ledger.cli("backup-key", "--new", path.join(ledger.folder, "key.txt"));
  ledger.cli("backup", "--encrypt");
  writeFileSync(path.join(folder, "erased.jsonl"), "");
  mkdirSync(away);
  copyElsewhere(folder, away);
  const copied = readdirSync(path.join(away, "vigilia"));
  expect(copied.toSorted()).toEqual(readdirSync(folder).toSorted());
  const [backup = ""] = copied.filter((name) => name.endsWith(".tar.age"));
  writeFileSync(path.join(folder, backup), "altered");
  expect(() => copyElsewhere(folder, away)).toThrow("immutable");
});
