import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecrets, SecretsInTwoPlaces, SecretsUnreadable } from "./secrets";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vigilia-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const nextToData = () => path.join(folder, "secrets.json");
const outside = () => path.join(folder, "keys", "secrets.json");
const read = (secretsPath = nextToData()) =>
  readSecrets({ databasePath: path.join(folder, "vigilia.sqlite"), secretsPath });

test("secrets are created once, next to the database, and only the owner can read them", () => {
  const made = read();
  expect(read()).toEqual(made);
  expect(statSync(nextToData()).mode & 0o777).toBe(0o600);
  expect(readFileSync(nextToData(), "utf8")).toContain(made.session);
});

test("secrets are created in another folder, which only the owner can open, and nothing is left next to the database", () => {
  const made = read(outside());
  expect(read(outside())).toEqual(made);
  expect(statSync(outside()).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(outside())).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).toEqual(["keys"]);
});

test("secrets in two places are refused unless they are the same, and none are created next to older ones", () => {
  const made = read();
  expect(() => read(outside())).toThrow(SecretsInTwoPlaces);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
  mkdirSync(path.dirname(outside()));
  copyFileSync(nextToData(), outside());
  expect(read(outside())).toEqual(made);
  writeFileSync(outside(), JSON.stringify({ session: "x".repeat(43) }));
  expect(() => read(outside())).toThrow(/VIGILIA_SECRETS/);
});

test.each([
  ["empty", ""],
  ["zeros, as after a power cut", "\0".repeat(63)],
  ["cut off", '{\n  "session": "abc'],
  ["without a key", "{}"],
])("secrets that are %s are refused and stay as they are, because new ones would sign out every user", (_how, text) => {
  writeFileSync(nextToData(), text);
  expect(() => read()).toThrow(SecretsUnreadable);
  expect(() => read()).toThrow(/npm start creates another/);
  expect(readFileSync(nextToData(), "utf8")).toBe(text);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});
