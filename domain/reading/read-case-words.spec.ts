import { expect, test } from "vitest";
import { readArrestingBody, readEntityCell, readLegalStage, readOccupation } from "./read-case-words";

test("arresting bodies are read by their initials, their names, and a state's police by its state", () => {
  const read = (texts: string[]) => texts.map(readArrestingBody);
  expect(read(["Sebin", "D.G.C.I.M.", "Guardia Nacional Bolivariana (GNB)", "PNB-DAET", "Poliaragua"])).toEqual([
    "sebin",
    "dgcim",
    "gnb",
    "pnb",
    "state_police",
  ]);
  expect(read(["Policía del Estado Táchira", "policía municipal", "Colectivos"])).toEqual([
    "state_police",
    "municipal_police",
    "armed_civilians",
  ]);
});

test("two bodies in a cell, or a name of a state's and a municipality's police, are not guessed", () => {
  expect(["SEBIN y DGCIM", "Polisucre", "Policía", ""].map(readArrestingBody)).toEqual(Array(4).fill(undefined));
});

test("states are read by name or code, and stages and occupations by the field's words", () => {
  expect(["Edo. Miranda", "ve-m", "DISTRITO CAPITAL", "Chacao"].map(readEntityCell)).toEqual([
    "VE-M",
    "VE-M",
    "VE-A",
    undefined,
  ]);
  expect(["Condenada", "Sin condena", "Imputado", "Absuelto"].map(readLegalStage)).toEqual([
    "convicted",
    "not_convicted",
    "not_convicted",
    undefined,
  ]);
  expect(["Militar", "civil", "COMUNICADORA SOCIAL", "Carpintero"].map(readOccupation)).toEqual([
    "military",
    "civilian",
    "journalist",
    undefined,
  ]);
});
