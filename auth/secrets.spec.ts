import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecrets } from "./secrets";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vigilia-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("secrets are created once, next to the database, and only the owner can read them", () => {
  const database = path.join(folder, "vigilia.sqlite");
  const made = readSecrets(database);
  expect(readSecrets(database)).toEqual(made);
  expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(folder, "secrets.json"), "utf8")).toContain(made.session);
});

test("unreadable secrets are not silently replaced, which would sign out every user", () => {
  writeFileSync(path.join(folder, "secrets.json"), "{}");
  expect(() => readSecrets(path.join(folder, "vigilia.sqlite"))).toThrow(/secrets\.json/);
});
