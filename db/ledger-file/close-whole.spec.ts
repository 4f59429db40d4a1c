import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { temporaryPath } from "@/db/testing/temporary-path";
import { closeWhole } from "./close-whole";

/** Returns a database whose only row is in its log, and how many rows a copy of the file alone has. */
function open() {
  const client = new Database(temporaryPath(), { timeout: 50 });
  onTestFinished(() => void client.close());
  client.exec("CREATE TABLE rows (id INTEGER)");
  client.pragma("journal_mode = WAL");
  client.exec("INSERT INTO rows VALUES (1)");
  const inFile = () => {
    copyFileSync(client.name, `${client.name}.alone`);
    const alone = new Database(`${client.name}.alone`);
    const count = alone.prepare("SELECT count(*) FROM rows").pluck().get();
    alone.close();
    return count;
  };
  return { client, inFile };
}

test("after a whole close the file alone holds everything", () => {
  const { client, inFile } = open();
  closeWhole(client);
  expect([client.open, inFile()]).toEqual([false, 1]);
});

test("a connection whose log is in use by a reader is not closed, and nothing is lost", () => {
  const { client } = open();
  const reader = new Database(client.name);
  reader.exec("BEGIN; SELECT * FROM rows");
  reader.prepare("SELECT * FROM rows").all();
  expect(() => closeWhole(client)).toThrow("another connection uses the log");
  expect(client.prepare("SELECT count(*) FROM rows").pluck().get()).toBe(1);
  reader.close();
});
