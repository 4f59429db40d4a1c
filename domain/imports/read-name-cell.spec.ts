import { expect, test } from "vitest";
import { readAgeCell } from "./read-age-cell";
import { readNameParts, readWholeName } from "./read-name-cell";

const plain = { alias: "", document: "", rest: [], isMinor: false, isMilitary: false, people: null };

test.each([
  [
    "Cnel. Briceño Fingido, Óscar",
    { givenNames: "Óscar", surnames: "Briceño Fingido", rest: ["Cnel."], isMilitary: true },
  ],
  ["Núñez Supuesto, Raúl (menor)", { givenNames: "Raúl", surnames: "Núñez Supuesto", rest: ["menor"], isMinor: true }],
  ["Dr. Abundio Inexistente Rojas", { givenNames: "Abundio", surnames: "Inexistente Rojas", rest: ["Dr."] }],
  ["CORONEL PÉREZ, Juan", { givenNames: "Juan", surnames: "CORONEL PÉREZ" }],
  ["Supuesto Mora, Eva (El Gocho)", { givenNames: "Eva", surnames: "Supuesto Mora", alias: "El Gocho" }],
  ["PÉREZ FICTICIO, Ana", { givenNames: "Ana", surnames: "PÉREZ FICTICIO" }],
  ["1.- Supuesta Gil, Eva", { givenNames: "Eva", surnames: "Supuesta Gil" }],
  ["Apócrifa Luz, Sara V-91.235.016", { givenNames: "Sara", surnames: "Apócrifa Luz", document: "V-91235016" }],
  ["Soñado Lar, Gil - casa x cárcel", { givenNames: "Gil", surnames: "Soñado Lar", rest: ["casa x cárcel"] }],
  ["Fingido Cruz, Iván, 16 años", { givenNames: "Iván", surnames: "Fingido Cruz", rest: ["16 años"], isMinor: true }],
  ["Fantasía Rey, Noé Q.E.P.D.", { givenNames: "Noé", surnames: "Fantasía Rey", rest: ["Q.E.P.D."] }],
])("%s is split into name, rank and remarks", (cell, read) => {
  expect(readWholeName(cell)).toEqual({ ...plain, ...read });
});

test("a rank in either of two name columns is not part of the name", () => {
  expect(readNameParts("Óscar", "Cnel. Briceño Fingido")).toEqual({
    ...plain,
    ...{ givenNames: "Óscar", surnames: "Briceño Fingido", rest: ["Cnel."], isMilitary: true },
  });
  expect(readNameParts("Tte. Luis", "Inventado")).toMatchObject({ givenNames: "Luis", isMilitary: true });
  expect(readNameParts("Pastor", "Mayor")).toEqual({ ...plain, givenNames: "Pastor", surnames: "Mayor" });
});

test.each([
  ["16", true],
  ["28 años", false],
  ["16-17", true],
  ["menor de edad", true],
  ["17 (al momento)", true],
  ["mayor de edad", false],
])("the age %j: under 18 %j", (cell, isMinor) => expect(readAgeCell(cell)).toEqual({ isMinor }));

test.each(["treinta", "2008", "V-12345678"])("%j is not an age", (cell) => expect(readAgeCell(cell)).toBeUndefined());
