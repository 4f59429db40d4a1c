import { expect, test } from "vitest";
import { explainMatch } from "@/domain/matching/explain-match";
import { parsePastedList } from "@/domain/pasted/parse-pasted-list";
import { listFacilities } from "../facilities/list-facilities";
import type { Db } from "../open";
import { person } from "../testing/forms";
import { noon } from "../testing/noon";
import { openTestLedger } from "../testing/open-test-ledger";
import { matchList } from "./match-list";
import { savePerson } from "./save-person";

async function holding(...typed: Record<string, string>[]): Promise<Db> {
  const db = await openTestLedger();
  for (const each of typed) await savePerson(db, { id: "user:1" }, person(each), noon);
  return db;
}

async function matched(db: Db, text: string) {
  const parsed = parsePastedList(text, listFacilities(db));
  if (!parsed.ok) throw new Error("the list was refused");
  return matchList(db, parsed.rows, noon);
}

test("a line is sure, doubtful or unknown, and the reasons are sentences", async () => {
  const db = await holding(
    { givenNames: "Fulano Inventado", surnames: "Pérez Ficticio" },
    { givenNames: "Zutana", surnames: "Borrasca Imaginaria", document: "V-12.345.678" },
  );
  const matches = await matched(
    db,
    "1. PERES FICTICIO, Fulano Inventado\n2. Fulano Pérez\n3. Zutana B. CI 12345678\n4. Nadie De Aquí",
  );
  expect(matches.map(({ verdict, candidates }) => [verdict, candidates[0]?.person.id])).toEqual([
    ["sure", "1"],
    ["doubtful", "1"],
    ["sure", "2"],
    ["unknown", undefined],
  ]);
  expect(explainMatch(matches[0]?.candidates[0]?.reasons ?? [], "es")).toBe(
    "mismos nombres; «PERES» suena como «Pérez»",
  );
});
