import { expect, test } from "vitest";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import { type RowValues, sourceReader, withinLimits } from "./row-values";

const blank: RowValues = {
  identity: noIdentity,
  profile: noProfile,
  day: "2026-01-08",
  kind: "unknown",
  verification: "reported",
  verifiedBy: null,
  facility: null,
  detainedFrom: null,
  custody: "prison",
  case: { arrestedBy: null, arrestedIn: null, legalStage: null, municipality: "", charge: "", court: "" },
  sources: [],
  publication: "draft",
};

const faultsOf = (identity: Partial<RowValues["identity"]>, row: Partial<RowValues> = {}) =>
  withinLimits({ ...blank, ...row, identity: { ...noIdentity, ...identity } }).faults;

test.each([
  ["givenNames", 120],
  ["surnames", 120],
  ["alsoKnownAs", 240],
  ["document", 40],
  ["note", 4000],
] as const)("%s has at most %i characters, like the record", (field, longest) => {
  expect(faultsOf({ [field]: "x".repeat(longest) })).toEqual([]);
  expect(faultsOf({ [field]: "x".repeat(longest + 1) })).toEqual([{ code: "too_long", field }]);
});

test("a date before 1900 is a typing error in every column, as in a form", () => {
  expect(faultsOf({ birthDate: "1900" }, { detainedFrom: "1900-01-01" })).toEqual([]);
  expect(faultsOf({ birthDate: "1899" }, { detainedFrom: "1899-12-31" })).toEqual([
    { code: "date_unread", field: "birthDate" },
    { code: "date_unread", field: "detainedFrom" },
  ]);
});

test("texts are written as a form writes them: one line, single spaces, normal form; a note keeps its lines", () => {
  const { values } = withinLimits({
    ...blank,
    identity: { ...noIdentity, givenNames: " Jose\u0301\t  Ficticio ", note: "una\r\notra\r" },
  });
  expect(values.identity).toMatchObject({ givenNames: "José Ficticio", note: "una\notra" });
});

test("characters that reorder a text on the screen are refused at their column", () => {
  expect(faultsOf({ surnames: "Ficticia\u202e" })).toEqual([{ code: "characters_forbidden", field: "surnames" }]);
});

test("an address is read once for all rows; one that is no page is a fault of its column", () => {
  const read = sourceReader();
  const address = "https://periodico-inventado.example/lista";
  expect(read(address).sources).toMatchObject([{ url: address, contact: null, source: null }]);
  expect(read(address)).toBe(read(address));
  expect(read("sin dirección")).toMatchObject({ sources: [], faults: [{ code: "url_invalid", field: "url" }] });
});
