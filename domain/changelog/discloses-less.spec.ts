import { expect, test } from "vitest";
import { type Disclosed, disclosesLess } from "./discloses-less";

const then: Disclosed = {
  disclosure: "initials",
  facility: "tocoron",
  federalEntity: "VE-D",
  parts: [{ nationality: "CO", gender: "female" }],
};

test("a record that discloses the same or more does not disclose less; nor does another place or nationality", () => {
  expect(disclosesLess(then, then)).toBe(false);
  expect(disclosesLess({ ...then, disclosure: "named" }, then)).toBe(false);
  expect(disclosesLess({ ...then, facility: "otra", parts: [{ nationality: "ES", gender: "male" }] }, then)).toBe(
    false,
  );
});

test.each<[string, Disclosed | undefined]>([
  ["nothing", undefined],
  ["no name", { ...then, disclosure: "counted_only" }],
  ["no place", { ...then, facility: null }],
  ["no federal entity", { ...then, federalEntity: null }],
  ["no exact nationality", { ...then, parts: [{ nationality: "foreign_or_dual", gender: "female" }] }],
  ["no gender", { ...then, parts: [{ nationality: "CO", gender: null }] }],
])("a record that now shows %s discloses less", (_, now) => expect(disclosesLess(now, then)).toBe(true));

test("a detention that is no longer the person's second discloses less", () => {
  expect(disclosesLess({ ...then, ordinal: 1 }, { ...then, ordinal: 2 })).toBe(true);
  expect(disclosesLess({ ...then, ordinal: 2 }, { ...then, ordinal: 1 })).toBe(false);
});

test("a group discloses less if one of its nationalities or genders is no longer stated", () => {
  const group: Disclosed = {
    parts: [
      { nationality: "CO", gender: "female" },
      { nationality: "VE", gender: "male" },
      { nationality: "foreign_or_dual", gender: null },
    ],
  };
  const [colombian, home, rest] = group.parts;
  if (!colombian || !home || !rest) throw new Error("the group needs three parts");
  expect(disclosesLess(group, group)).toBe(false);
  expect(disclosesLess({ parts: [home, rest] }, group)).toBe(true);
  expect(disclosesLess({ parts: [{ ...colombian, gender: null }, home, rest] }, group)).toBe(true);
});

test("a place that disappears because the person is now held elsewhere was not taken back; a removed end was", () => {
  const detention = { ...then, custody: "prison", ended: "release", endDay: "2026-03-09" };
  expect(disclosesLess({ ...detention, custody: "house_arrest", facility: null }, detention)).toBe(false);
  expect(disclosesLess({ ...detention, ended: null, endDay: null }, detention)).toBe(true);
});

test("an end that was refuted is shown as refuted, and nothing of the detention is hidden", () => {
  const detention = { ...then, custody: "prison", ended: "release", endDay: "2026-03-09", release: 7 };
  expect(disclosesLess({ ...detention, ended: null, endDay: null }, detention)).toBe(false);
  expect(disclosesLess({ ...detention, ended: null, endDay: null, release: null }, detention)).toBe(true);
});
