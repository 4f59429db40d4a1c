import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionFaults } from "@/db/testing/projection-faults";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { erasePersonInput, hideNowInput } from "@/domain/inputs/withdraw";
import { nameOf, searchNames } from "./search-names";

const editor = { id: "user:1" };
const named = { disclosure: "named", "consent.basis": "own", "consent.scope": "name_and_case" };
const held = { from: "2025-06-01", publication: "published" };

function search(db: Db, text: string, at?: number, day?: string) {
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const view = { ...reader.view(at), ...(day && { day }) };
  return searchNames(reader.db, view, text);
}

const names = (db: Db, text: string, at?: number, day?: string) => search(db, text, at, day).found.map(nameOf);

/** Returns every word in the index of public names. */
function indexed(db: Db): string[] {
  db.$client.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, published_name_words, row)");
  return db.$client.prepare("SELECT term FROM temp.terms").pluck().all() as string[];
}

async function openNamed(...people: object[]): Promise<Db> {
  const db = await openTestLedger();
  for (const typed of people) {
    written(await savePerson(db, editor, person({ ...named, detentions: [held], ...typed }), noon));
  }
  return db;
}

test("a search forgives accents, case, word order, beginnings, sounds and typing errors", async () => {
  const db = await openNamed(
    { givenNames: "José Inventado", surnames: "Pérez Ñáñez" },
    { givenNames: "Josefa", surnames: "Perezosa" },
    { givenNames: "Yohan", surnames: "Villegas" },
  );
  expect(names(db, "PEREZ jose")).toEqual(["José Inventado Pérez Ñáñez", "Josefa Perezosa"]);
  expect(names(db, "nañez")).toEqual(["José Inventado Pérez Ñáñez"]);
  expect(names(db, "billegaz")).toEqual(["Yohan Villegas"]);
  expect(names(db, "villegsa yohan")).toEqual(["Yohan Villegas"]);
  for (const text of ["nadie", "", "%", "j", '"*', "'; DROP TABLE published_names; --"])
    expect(names(db, text)).toEqual([]);
});

test("only names that are published are found: a person who is only counted, a draft and initials by a full name are not", async () => {
  const db = await openNamed(
    { givenNames: "Contada", surnames: "Ficticia", disclosure: "counted_only", "consent.basis": "" },
    { givenNames: "Borrador", surnames: "Ficticio", detentions: [{ from: "2025-06-01", publication: "draft" }] },
    { givenNames: "Zoraida", surnames: "Xiques", disclosure: "initials", "consent.basis": "" },
  );
  for (const text of ["contada", "borrador", "ficticia", "zoraida", "xiques"]) expect(names(db, text)).toEqual([]);
  expect(names(db, "Z. X.")).toEqual(["Z. X."]);
  expect(indexed(db).filter((word) => word.length > 1)).toEqual([]);
});

test("a released person is found once, with the detention and its release", async () => {
  const db = await openTestLedger();
  const typed = { ...named, givenNames: "Una", surnames: "Sola", detainedOn: "2025-06-01" };
  written(await recordRelease(db, editor, newPersonRelease(typed), noon));
  expect(search(db, "una sola").found).toHaveLength(1);
});

test("a person hidden or erased now is not found at any head, and no word of the name remains in the index", async () => {
  const db = await openNamed(
    { givenNames: "Oculta", surnames: "Ahora" },
    { givenNames: "Borrada", surnames: "Siempre" },
  );
  const heads = () => publicHeads(db);
  expect(names(db, "oculta")).toHaveLength(1);
  written(await hideNow(db, editor, hideNowInput.parse({ requestId: randomUUID(), type: "person", id: "1" }), noon));
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ requestId: randomUUID(), id: "2" }), noon));
  for (const at of [undefined, ...heads()]) {
    for (const text of ["oculta", "ahora", "borrada", "siempre", "ocultta"]) expect(names(db, text, at)).toEqual([]);
  }
  expect(indexed(db)).toEqual([]);
});

test("a name is found until the day before its consent ends, and not on that day", async () => {
  const db = await openNamed({ givenNames: "Con", surnames: "Plazo", "consent.until": "2026-03-12" });
  expect(names(db, "plazo", undefined, "2026-03-11")).toEqual(["Con Plazo"]);
  expect(names(db, "plazo", undefined, "2026-03-12")).toEqual([]);
});

test("a search at an earlier head finds only names that were public then", async () => {
  const db = await openTestLedger();
  const first = { givenNames: "Más", surnames: "Tarde", detentions: [held] };
  const saved = recordOf(await savePerson(db, editor, person(first), noon), "person");
  const change = { ...first, ...named, ...onto(saved.id, saved.version), detentions: [{ ...held, id: "1" }] };
  written(await savePerson(db, editor, person(change), noon));
  const [before = 0, now = 0] = publicHeads(db).slice(-2);
  expect([names(db, "tarde", before), names(db, "tarde", now)]).toEqual([[], ["Más Tarde"]]);
});

test("a rebuilt index equals the stored one after renaming", async () => {
  const db = await openNamed({ givenNames: "Antes", surnames: "Así" });
  const renamed = {
    ...named,
    ...onto("1", 1),
    givenNames: "Después",
    surnames: "Así",
    detentions: [{ ...held, id: "1" }],
  };
  written(await savePerson(db, editor, person(renamed), noon));
  expect([names(db, "antes"), names(db, "despues")]).toEqual([[], ["Después Así"]]);
  expect(projectionFaults(db)).toEqual([]);
});

test("a common name is read up to a limit, and the search says that there are more", async () => {
  const db = await openNamed({ givenNames: "Rara", surnames: "Una" });
  const insert = db.$client.prepare(
    "INSERT INTO published_name_words (rowid, words, sounds) VALUES (?, 'jose', 'hose')",
  );
  for (let row = 100; row < 400; row += 1) insert.run(row);
  expect(search(db, "jose").isMore).toBe(true);
  expect(search(db, "rara").isMore).toBe(false);
});

function publicHeads(db: Db): number[] {
  return db.$client.prepare("SELECT number FROM published_heads ORDER BY number").pluck().all() as number[];
}
