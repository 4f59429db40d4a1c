import { expect, test } from "vitest";
import { person } from "../testing/forms";
import { noon } from "../testing/noon";
import { openTestLedger } from "../testing/open-test-ledger";
import { savePerson } from "./save-person";
import { searchPeople } from "./search-people";

test("people are found by any words of their names, in any order, without accents or case", async () => {
  const db = await openTestLedger();
  const names = [
    {
      givenNames: "José Inventado",
      surnames: "Pérez Ñáñez",
      nationalities: "ve,co",
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
      spells: [{ from: "2026-01-05", to: null }],
    },
  ]);
});
