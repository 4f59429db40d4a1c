import { expect, test } from "vitest";
import { savePerson } from "@/db/people/save-person";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { searchPeople } from "./search-people";

test("any words of a name find its people, in any order, without accents or case", async () => {
  const db = await openTestLedger();
  const names = [
    {
      givenNames: "José Inventado",
      surnames: "Pérez Ñáñez",
      "profile.nationalities": "ve,co",
      detentions: [{ from: "2026-01-05" }],
    },
    { givenNames: "Josefa", surnames: "Perezosa", alsoKnownAs: "La Niña" },
    { givenNames: "100%", surnames: "O'Inventado_" },
  ];
  for (const name of names) await savePerson(db, { id: "user:1" }, person(name), noon);
  const found = (text: string) => searchPeople(db, text).map((each) => each.givenNames);
  expect(found("perez jose")).toEqual(["José Inventado", "Josefa"]);
  expect(found("PÉREZ  inventado")).toEqual(["José Inventado"]);
  expect(found("nanez")).toEqual(["José Inventado"]);
  expect(found("niña")).toEqual(["Josefa"]);
  expect(found("nadie")).toEqual([]);
  expect(found("%")).toEqual([]);
  expect(found("_")).toEqual([]);
  expect(found("'; DROP TABLE people; --")).toEqual([]);
  expect(found("")).toEqual([]);
  expect(searchPeople(db, "nanez")).toMatchObject([
    {
      id: "1",
      version: 1,
      nationality: "CO+VE",
      disclosure: "counted_only",
      detentions: [{ from: "2026-01-05", to: null }],
    },
  ]);
});

test("a search tolerates beginnings, sounds and typing errors; whole words and short names come first", async () => {
  const db = await openTestLedger();
  for (const [givenNames, surnames] of [
    ["Josefina", "Perezosa"],
    ["José Antonio", "Pérez Ficticio"],
    ["José", "Pérez"],
    ["Yohan", "Villegas"],
  ]) {
    await savePerson(db, { id: "user:1" }, person({ givenNames, surnames }), noon);
  }
  const found = (text: string) => searchPeople(db, text).map(({ givenNames, surnames }) => `${givenNames} ${surnames}`);
  expect(found("Peréz Jose")).toEqual(["José Pérez", "José Antonio Pérez Ficticio", "Josefina Perezosa"]);
  expect(found("p")).toHaveLength(3);
  expect(found("jose anto")).toEqual(["José Antonio Pérez Ficticio"]);
  expect(found("billegaz")).toEqual(["Yohan Villegas"]);
  expect(found("johan")).toEqual(["Yohan Villegas"]);
  expect(found("villegsa yohan")).toEqual(["Yohan Villegas"]);
  expect(found("zzzz")).toEqual([]);
  expect(searchPeople(db, "p", 2)).toHaveLength(2);
});

test("a search reads an index and never the whole table", async () => {
  const db = await openTestLedger();
  const plan = (text: string) =>
    (db.$client.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[]).map(({ detail }) => detail);
  expect(plan("SELECT rowid FROM people_names WHERE people_names MATCH 'a' LIMIT 200")).toEqual([
    expect.stringMatching(/^SCAN people_names VIRTUAL TABLE INDEX \d+:M/),
  ]);
  expect(plan("SELECT id FROM people WHERE document_key = '1' AND document_key <> ''")).toEqual([
    expect.stringContaining("USING COVERING INDEX people_document"),
  ]);
});
