import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "@/ops/start/root";
import { authorisation, document } from "./authorisation";
import { fixture } from "./fixture";

it("the document's tables are those of the code, and a changed line is noticed", () => {
  expect(authorisation(root)).toEqual([]);
  const text = readFileSync(path.join(root, document), "utf8");
  const changed = text.replace("| `person.erase` | no | no | yes |", "| `person.erase` | yes | yes | yes |");
  expect(changed).not.toBe(text);
  expect(authorisation(fixture({ [document]: changed }))).toHaveLength(1);
});
