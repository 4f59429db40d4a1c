import { expect, test } from "vitest";
import { readNationality } from "@/domain/reading/read-nationality";
import { readGender, readKind, readVerification } from "@/domain/reading/read-words";
import { guessColumns } from "./guess-columns";
import { usualDefaults } from "./import-fields";
import { rowReader } from "./read-row";

test.each([
  ["venezolana", ["VE"], ""],
  ["V", ["VE"], ""],
  ["VEN", ["VE"], ""],
  ["Venezuela", ["VE"], ""],
  ["CO/VE", ["CO", "VE"], ""],
  ["VE-CO", ["CO", "VE"], ""],
  ["Colombiana y venezolana", ["CO", "VE"], ""],
  ["ítalo-venezolano", ["IT", "VE"], ""],
  ["Spain", ["ES"], ""],
  ["española (doble nacionalidad)", ["ES"], "+?"],
  ["EE. UU.", ["US"], ""],
])("nationality: %s", (text, nationalities, secondNationality) => {
  expect(readNationality(text)).toEqual({ nationalities, secondNationality });
});

test.each(["marciana", "extranjero", "CO/VE/ES/IT", "=1+1", "doble", "ZZ"])("%s is not a nationality", (text) => {
  expect(readNationality(text)).toBeUndefined();
});

test("genders, kinds and certainty are read in both languages; house arrest is not a kind of release", () => {
  expect(["F", "Mujer", "female"].map(readGender)).toEqual(["female", "female", "female"]);
  expect(["Varón", "H.", "male", "perro"].map(readGender)).toEqual(["male", "male", "male", undefined]);
  expect(["Amnistía", "MEDIDAS CAUTELARES", "full freedom"].map(readKind)).toEqual([
    "amnesty",
    "precautionary_measures",
    "full_freedom",
  ]);
  expect(readKind("Casa por cárcel")).toBeUndefined();
  expect(["Verificado", "reported"].map(readVerification)).toEqual(["verified", "reported"]);
});

test("columns are guessed from headers in both languages, in any case and with or without accents", () => {
  expect(guessColumns(["N°", "APELLIDOS", "Nombres", "C.I.", "Fecha de excarcelación", "Cárcel"])).toEqual({
    surnames: 1,
    givenNames: 2,
    document: 3,
    day: 4,
    facility: 5,
  });
  expect(guessColumns(["Nombre", "Release date"])).toEqual({ fullName: 0, day: 1 });
});

test("a repeated header serves one field, and a blank one none", () => {
  expect(guessColumns(["Nombre completo", "", "Nombre completo", "Fecha"])).toEqual({ fullName: 0, day: 3 });
});

const defaults = { ...usualDefaults, day: "2026-01-08" };
const known = {
  places: [{ id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)" }],
  publishers: [{ id: "foro-penal", names: ["Foro Penal"] }],
};

test("a row without a field gets the file's default, and an unreadable cell is reported with its text", () => {
  const columns = { fullName: 0, facility: 1, verifiedBy: 2, day: 3 };
  const read = rowReader({ columns, defaults, publication: "draft" }, known);
  const { values, problems } = read(["FICTICIA, Inventada", "Tocorón", "foro penal"]);
  expect(problems).toEqual([]);
  expect(values).toMatchObject({ identity: { givenNames: "Inventada", surnames: "FICTICIA" }, facility: "tocoron" });
  expect(values).toMatchObject({ verifiedBy: "publisher:foro-penal", day: "2026-01-08", kind: "unknown" });
  expect(read(["Uno", "La Luna", "", "31/02/2026"]).problems).toEqual([
    { code: "day_impossible", field: "day", values: { value: "31/02/2026" } },
    { code: "place_unknown", field: "facility", values: { value: "La Luna" } },
  ]);
});
