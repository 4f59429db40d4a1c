import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { listFacilities } from "@/db/records/list-facilities";
import { approved } from "@/db/testing/approved";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { explainMatch } from "@/domain/matching/explain-match";
import type { MatchLine } from "@/domain/matching/match";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import { matchList } from "./match-list";
import { searchPeople } from "./search-people";

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

test("a line is sure, doubtful or unknown, and its reasons are sentences", async () => {
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

test("candidates are found by any spelling, by part of the name and by ID number alone", async () => {
  const db = await holding(
    { givenNames: "Yonathan Inventado", surnames: "Villegas de la Cruz", document: "V-12.345.678" },
    { givenNames: "Zutana", surnames: "Borrasca" },
  );
  const found = async (line: string) => (await matched(db, line)).map(({ candidates }) => candidates[0]?.person.id);
  for (const line of [
    "BILLEGAS CRUZ, Jhonatan",
    "Jonathan Inventado Villegas",
    "Yonatan Bilegas",
    "Inventado Villegaz De La Cruz",
    "Yonatham Inventado Villegas Crus",
    "Yoanthan Villegas",
    "Y. Villegas Cruz",
    "Yonathan V. CI 12345678",
  ]) {
    expect(await found(line), line).toEqual(["1"]);
  }
  for (const line of ["ZUTANA IMAGINARIA BORRASCA QUIMERA", "Borrazca Sutana", "Zutana Borasca, 30 años"]) {
    expect(await found(line), line).toEqual(["2"]);
  }
});

test("a renamed person is found only by the new name, and a gone or erased person by none", async () => {
  const db = await holding({
    givenNames: "Zutanito",
    surnames: "Borrascoso",
    alsoKnownAs: "Elapodado",
    document: "V-99887766",
  });
  const renamed = person({ ...onto("1", 1), givenNames: "Menganito", surnames: "Apacible", document: "V-99887766" });
  written(await savePerson(db, { id: "user:1" }, renamed, noon));
  expect(searchPeople(db, "Zutanito")).toEqual([]);
  expect(searchPeople(db, "elapodado")).toEqual([]);
  expect(searchPeople(db, "Menganito")).toHaveLength(1);
  expect((await matched(db, "Menganito A., CI 99887766"))[0]?.verdict).toBe("sure");
  await approved(
    db,
    erasePerson(db, { id: "user:1" }, erasePersonInput.parse({ requestId: randomUUID(), id: "1" }), noon),
  );
  expect(searchPeople(db, "Menganito")).toEqual([]);
  expect((await matched(db, "Menganito Apacible, CI 99887766"))[0]).toEqual({
    verdict: "unknown",
    candidates: [],
    more: 0,
  });
});

test("matching leaves the event loop free, and reports progress up to the last line", async () => {
  const people = Array.from({ length: 40 }, (_, index) => ({
    givenNames: `Fulano Inventado`,
    surnames: `Ficticio ${"abcdefgh"[index % 8]}oriano`,
  }));
  const db = await holding(...people);
  const parsed = parsePastedList(Array.from({ length: 800 }, () => "Fulano Ficticio Moriano").join("\n"), []);
  if (!parsed.ok) throw new Error("the list was refused");
  const progress: number[] = [];
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 1);
  const matches = await matchList(db, parsed.rows, noon, (done) => progress.push(done));
  clearInterval(other);
  expect(matches).toHaveLength(800);
  expect(turns).toBeGreaterThan(1);
  expect(progress.length).toBeGreaterThan(2);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(progress.at(-1)).toBe(800);
});

test("text in a line is never interpreted as a query", async () => {
  const db = await holding({ givenNames: "Fulano", surnames: "Ficticio" });
  for (const name of [
    '"',
    "' OR 1",
    "NEAR(Fulano Ficticio)",
    "Fulano AND Ficticio*",
    "sounds : fulano",
    "日本 太郎",
    "\u0000",
  ]) {
    const typed: MatchLine = {
      givenNames: name,
      surnames: name,
      order: "unknown",
      document: name,
      age: null,
      nationalities: [],
      gender: null,
      alias: name,
    };
    expect(await matchList(db, [typed], noon)).toHaveLength(1);
    expect(() => searchPeople(db, name)).not.toThrow();
  }
});
