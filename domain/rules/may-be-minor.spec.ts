import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Detention, noIdentity, type PersonFacts } from "@/domain/records/person";
import { noProfile, type PersonProfile } from "@/domain/records/profile";
import { addDays } from "@/domain/values/day";
import { mayBeMinor } from "./may-be-minor";

const held: Detention = {
  id: 1,
  from: "2026-03-10",
  publication: "draft",
  legalStage: null,
  custody: [],
  end: null,
  citations: [],
};

type Given = Partial<typeof noIdentity> & Partial<Pick<PersonProfile, "ageGroup"> & Pick<PersonFacts, "detentions">>;

function isMinor({ ageGroup = null, detentions = [held], ...identity }: Given): boolean {
  return mayBeMinor({ profile: { ...noProfile, ageGroup }, detentions }, { ...noIdentity, ...identity });
}

test("no information is not enough", () => {
  expect(isMinor({})).toBe(false);
  expect(
    isMinor({ givenNames: "Ana", surnames: "Niño Minor", alsoKnownAs: "La Flaca", note: "Vive en Caracas." }),
  ).toBe(false);
  expect(mayBeMinor({ profile: noProfile, detentions: [] }, null)).toBe(false);
});

test("the age group is enough, also after the identity was erased; adult is no reason", () => {
  expect(isMinor({ ageGroup: "adolescent" })).toBe(true);
  expect(mayBeMinor({ profile: { ...noProfile, ageGroup: "adolescent" }, detentions: [] }, null)).toBe(true);
  expect(isMinor({ ageGroup: "adult" })).toBe(false);
});

test.each([
  ["2008-03-09", "the day after the 18th birthday", false],
  ["2008-03-10", "on the 18th birthday", false],
  ["2008-03-11", "the day before the 18th birthday", true],
  ["2008-03", "in the month of the birthday", true],
  ["2008-02", "in the month after", false],
  ["2008", "in the year of the birthday", true],
  ["2007", "in the year after", false],
  ["2008-03-10?", "on an uncertain 18th birthday", false],
  ["2008-03-XX", "in the month of the birthday, written with XX", true],
])("born on %s, detained %s: may be a minor is %s", (birthDate, _when, expected) => {
  expect(isMinor({ birthDate })).toBe(expected);
  expect(isMinor({ birthDate, ageGroup: "adult" })).toBe(expected);
});

test("born on 29 February, a person is an adult from 1 March on", () => {
  const on = (from: string) => isMinor({ birthDate: "2008-02-29", detentions: [{ ...held, from }] });
  expect([on("2026-02-28"), on("2026-03-01")]).toEqual([true, false]);
});

test("the earliest possible day of any detention decides, however little of it is known", () => {
  const born = { birthDate: "2008-03-10" };
  const later = { ...held, id: 2, from: "2027-01-01" };
  expect(isMinor({ ...born, detentions: [later, held] })).toBe(false);
  expect(isMinor({ ...born, detentions: [later, { ...held, from: "2026-03" }] })).toBe(true);
  const moved = { ...held, from: null, custody: [{ from: "2026-03-09", state: "prison", ...nowhere } as const] };
  expect(isMinor({ ...born, detentions: [moved] })).toBe(true);
  expect(isMinor({ ...born, detentions: [{ ...held, from: null, end: { how: "escape", day: "2026-03-09" } }] })).toBe(
    true,
  );
  expect(isMinor({ ...born, detentions: [{ ...held, from: null, end: { how: "escape", day: "2026-03-10" } }] })).toBe(
    false,
  );
});

const nowhere = { facility: null, federalEntity: null };

test("without any day, every birth date allows it, unless the age group says adult", () => {
  const unknown = { birthDate: "1960-01-01", detentions: [{ ...held, from: null }] };
  expect(isMinor(unknown)).toBe(true);
  expect(isMinor({ ...unknown, ageGroup: "adult" })).toBe(false);
});

test("whoever may be a minor on a day may be one on every earlier day", () => {
  const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays("1995-01-01", count));
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 400 }), (birthDate, from, count) => {
      const at = (day: string) => isMinor({ birthDate, detentions: [{ ...held, from: day }] });
      expect(at(from) && !at(addDays(from, -count))).toBe(false);
    }),
  );
});

describe("what users typed", () => {
  test.each([
    ...["Es menor de edad.", "Menores de edad", "Adolescente", "dos adolescentes detenidos", "MENOR", "Es una niña"],
    ...["17 años", "Tenía diecisiete años", "de 16 años de edad", "un joven de 17 años detenido el 3 de enero"],
    ...["17 años, detenido en Caracas", "unos 17 años", "17\u00a0an\u0303os", "edad: 15", "Edad 15", "Pérez (16)"],
    ...["a minor", "aged 16", "age 17", "16 years old", "16-year-old", "seventeen-year-old", "17 y/o", "a teenager"],
    ...["LOPNNA", "under age", "underage", "juvenile", "su hijo menor de edad"],
  ])("“%s” allows it", (text) => {
    expect(isMinor({ note: text })).toBe(true);
    expect(isMinor({ alsoKnownAs: text })).toBe(true);
  });

  test.each([
    ...["18 años", "117 años", "34 años de edad", "condenado a 10 años", "pena de 15 años", "15 años de prisión"],
    ...["hace 16 años", "lleva 12 años en la empresa", "durante 10 años", "16 años antes", "17 años de servicio"],
    ...["su hermano menor", "la hija menor", "minor injuries", "aged 18", "18 years old", "16 years in the army"],
    ...["Piso 17", "2017", "V-16.123.456", "tiene un bebé (2)", "el 16 de enero"],
  ])("“%s” does not", (text) => expect(isMinor({ note: text })).toBe(false));

  test("in a name only words that no name contains count", () => {
    expect(isMinor({ surnames: "Pérez (16 años)" })).toBe(true);
    expect(isMinor({ surnames: "Menor" })).toBe(false);
    expect(isMinor({ alsoKnownAs: "El Menor" })).toBe(true);
  });
});
