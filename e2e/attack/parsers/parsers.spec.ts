import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { filesWith } from "@/ops/checks/files";
import { root } from "@/ops/start/root";
import { allParsers } from "./all-parsers";
import { attack } from "./parser";

/** Folders whose functions read what comes from outside. */
const folders = [
  ...["domain/reading", "domain/imports", "domain/pasted-list", "domain/tally", "domain/addresses", "domain/matching"],
  ...["domain/values", "domain/view", "domain/search", "db/imports/table", "db/sources"],
];
const takesText =
  /^export (?:async )?function\*? (\w+)(?:<[^>]*>)?\(\s*(?:\.\.\.)?\w+\??: (?:(?:readonly )?string(?:\[\])?|Buffer|Uint8Array|Remains)(?=[,)\s])/gm;

/** Functions that take a text of ours, or that another function of the table calls with nothing in between. */
const others = new Set([
  // Parts of `Remains`, which every reader of a line uses.
  ...["take", "setAside"],
  // Sounds and codes that the ledger computed.
  ...["isCommonest", "isKnownSurname", "areVariants", "combinationOf", "shortHash", "inFours"],
  // A web address that a schema accepted.
  "outletOf",
]);

test.each(Object.keys(allParsers))("%s reads hostile values without an unexpected error", async (name) => {
  const parser = allParsers[name];
  if (!parser) throw new Error(name);
  await fc.assert(
    fc.asyncProperty(parser.given, (given) => attack(parser, given)),
    { seed: 1, numRuns: 20, endOnFailure: true },
  );
});

test("every function that reads a text or bytes from outside is attacked", () => {
  const found = filesWith(root, ".ts")
    .filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)) && !/\.(?:spec|fixture)\./.test(file))
    .flatMap((file) => [...readFileSync(join(root, file), "utf8").matchAll(takesText)].map(([, name = ""]) => name));
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((name) => !(name in allParsers) && !others.has(name))).toEqual([]);
});
