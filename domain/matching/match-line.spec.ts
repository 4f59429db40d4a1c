import fc from "fast-check";
import { expect, test } from "vitest";
import { explainMatch } from "./explain-match";
import type { MatchLine, MatchPerson, ReasonCode } from "./match";
import { matchLine } from "./match-line";
import { scoreMatch } from "./score-match";

const today = "2026-03-10";

function line(given: Partial<MatchLine>): MatchLine {
  return {
    givenNames: "",
    surnames: "",
    order: "given_first",
    document: "",
    age: null,
    nationalities: [],
    gender: null,
    alias: "",
    ...given,
  };
}

function person(given: Partial<MatchPerson>): MatchPerson {
  const nothing = { alsoKnownAs: "", document: "", birthDate: null, nationalities: [], gender: null };
  return { id: "1", givenNames: "Fulano Inventado", surnames: "Pérez Ficticio", ...nothing, ...given };
}

const whole = { givenNames: "Fulano Inventado", surnames: "Pérez Ficticio" };
const match = (typed: Partial<MatchLine>, known: Partial<MatchPerson> = {}) =>
  scoreMatch(line(typed), person(known), today);
const codes = (typed: Partial<MatchLine>, known: Partial<MatchPerson> = {}) =>
  match(typed, known).reasons.map(({ code }) => code);
const sure = (typed: Partial<MatchLine>, known: Partial<MatchPerson> = {}) => match(typed, known).sure;

test.each<[string, Partial<MatchLine>, Partial<MatchPerson>]>([
  ["the whole name", whole, {}],
  ["accents and case", { givenNames: "FULANO INVENTADO", surnames: "PEREZ FICTICIO" }, {}],
  [
    "spellings that sound alike",
    { givenNames: "Fulano Imbentado", surnames: "Peres Fisticio" },
    { surnames: "Pérez Fizticio" },
  ],
  [
    "particles",
    { givenNames: "Fulano", surnames: "de la Cruz Ficticio" },
    { givenNames: "Fulano", surnames: "Cruz Ficticio" },
  ],
  ["a hyphen", { givenNames: "Fulano", surnames: "Pérez-Ficticio" }, { givenNames: "Fulano" }],
  ["words written together", { givenNames: "Fulanoinventado", surnames: "Pérez Ficticio" }, {}],
  [
    "another spelling of a given name",
    { ...whole, givenNames: "Jhonatan Inventado" },
    { givenNames: "Yonathan Inventado" },
  ],
  ["one typing error in four words", { ...whole, surnames: "Pérez Ficitcio" }, {}],
  [
    "a short name with its age",
    { givenNames: "Fulano", surnames: "Pérez", age: 40 },
    { givenNames: "Fulano", surnames: "Pérez", birthDate: "1985-06" },
  ],
  [
    "a missing second given name with a matching age",
    { ...whole, givenNames: "Fulano", age: 40 },
    { birthDate: "1985" },
  ],
  [
    "the cédula with part of the name",
    { givenNames: "Fulano", surnames: "Pérez", document: "V-12345678" },
    { document: "12.345.678" },
  ],
])("is sure: %s", (_, typed, known) => expect(match(typed, known)).toMatchObject({ sure: true }));

test.each<[string, Partial<MatchLine>, Partial<MatchPerson>, ReasonCode]>([
  [
    "only two words",
    { givenNames: "Fulano", surnames: "Pérez" },
    { givenNames: "Fulano", surnames: "Pérez" },
    "too_little",
  ],
  [
    "three words with only common surnames",
    { givenNames: "Fulano", surnames: "Pérez Rodríguez" },
    { givenNames: "Fulano", surnames: "Pérez Rodríguez" },
    "too_little",
  ],
  ["a missing second given name", { ...whole, givenNames: "Fulano" }, {}, "given_missing"],
  ["an additional second given name", whole, { givenNames: "Fulano" }, "given_extra"],
  ["a missing second surname", { ...whole, surnames: "Pérez" }, {}, "surname_missing"],
  ["an additional second surname", whole, { surnames: "Pérez" }, "surname_extra"],
  ["another second given name", { ...whole, givenNames: "Fulano Mengano" }, {}, "given_differs"],
  ["another second surname", { ...whole, surnames: "Pérez Zutano" }, {}, "surname_differs"],
  ["initials", { ...whole, givenNames: "F. I." }, {}, "initial"],
  [
    "the other gender's form",
    { ...whole, givenNames: "Daniela Inventado" },
    { givenNames: "Daniel Inventado" },
    "twin",
  ],
  [
    "a real name that is one letter away",
    { ...whole, givenNames: "Marina Inventado" },
    { givenNames: "Marisa Inventado" },
    "one_letter",
  ],
  [
    "a common surname that is one letter away",
    { ...whole, surnames: "Fernández Ficticio" },
    { surnames: "Hernández Ficticio" },
    "one_letter",
  ],
  ["given names in another order", { ...whole, givenNames: "Inventado Fulano" }, {}, "given_swapped"],
  ["surnames in another order", { ...whole, surnames: "Ficticio Pérez" }, {}, "surnames_swapped"],
  [
    "one typing error in three words",
    { givenNames: "Fulano", surnames: "Pérez Ficitcio" },
    { givenNames: "Fulano" },
    "one_letter",
  ],
  ["another cédula", { ...whole, document: "V-12345678" }, { document: "V-87654321" }, "document_differs"],
  ["a cédula with one wrong digit", { ...whole, document: "V-12345678" }, { document: "V-12345679" }, "document_near"],
  ["an age that does not match", { ...whole, age: 20 }, { birthDate: "1985" }, "age_differs"],
  ["another nationality", { ...whole, nationalities: ["CO"] }, { nationalities: ["VE"] }, "nationality_differs"],
  ["another gender", { ...whole, gender: "female" }, { gender: "male" }, "gender_differs"],
  [
    "an alias of the person",
    { givenNames: "Mengano", surnames: "Zutano Imaginario" },
    { alsoKnownAs: "Mengano Zutano Imaginario" },
    "alias_name",
  ],
])("is not sure: %s", (_, typed, known, reason) => {
  expect(sure(typed, known)).toBe(false);
  expect(codes(typed, known)).toContain(reason);
  expect(match(typed, known).score).toBeLessThanOrEqual(match(whole).score);
});

test("an age matches from the birthday on, and may differ by two years before it counts against a match", () => {
  const born = { birthDate: "1986-03-10" };
  expect(codes({ ...whole, age: 40 }, born)).toContain("age_same");
  expect(codes({ ...whole, age: 40 }, { birthDate: "1986-03-11" })).not.toContain("age_same");
  for (const [age, differs] of [
    [37, true],
    [38, false],
    [42, false],
    [43, true],
  ] as const) {
    expect([age, codes({ ...whole, age }, born).includes("age_differs")]).toEqual([age, differs]);
  }
});

test("an equal ID number is sure only if the name agrees; under another name it is a question", () => {
  const document = "V-12345678";
  const shared = { givenNames: "Fulano", surnames: "Mengano", document };
  expect(match({ ...whole, document }, { document })).toMatchObject({ score: 1, sure: true });
  expect(match({ givenNames: "Fulano", surnames: "P.", document }, { document })).toMatchObject({ sure: true });
  expect(sure(shared, { document })).toBe(false);
  for (const typed of [shared, { givenNames: "Zutana", surnames: "Imaginaria", document }]) {
    const result = matchLine(line(typed), [person({ document })], today);
    expect(result).toMatchObject({ verdict: "doubtful", candidates: [{ person: { id: "1" } }] });
    expect(result.candidates[0]?.reasons[0]).toEqual({ code: "document_same" });
  }
  const other = person({ id: "2", givenNames: "Zutana", surnames: "Imaginaria", document });
  expect(matchLine(line({ ...whole, document }), [person({}), other], today).verdict).toBe("doubtful");
});

test("a different ID number outweighs an equal name", () => {
  const result = matchLine(line({ ...whole, document: "V-12345678" }), [person({ document: "V-87654321" })], today);
  expect(result.verdict).toBe("unknown");
});

test("a placeholder or initials match nobody, neither in the line nor in the ledger", () => {
  for (const name of ["NN", "Sin Identificar", "Adolescente", "J.A.F.M."]) {
    const unnamed = { givenNames: name, surnames: "" };
    expect(matchLine(line(unnamed), [person(unnamed), person({ id: "2" })], today)).toEqual({
      verdict: "unknown",
      candidates: [],
      more: 0,
    });
    expect(match(whole, unnamed).score).toBe(0);
    const document = "V-12345678";
    expect(matchLine(line({ ...unnamed, document }), [person({ document })], today).verdict).toBe("doubtful");
  }
});

test("people with the same name are always a question, unless ID number or age distinguishes them", () => {
  const two = [person({ id: "1", birthDate: "1985", document: "11111111" }), person({ id: "2", birthDate: "1960" })];
  expect(matchLine(line(whole), two, today)).toMatchObject({ verdict: "doubtful", more: 0 });
  expect(matchLine(line(whole), two, today).candidates[0]?.reasons).toContainEqual({
    code: "homonyms",
    values: { others: 1 },
  });
  expect(matchLine(line({ ...whole, age: 40 }), two, today)).toMatchObject({
    verdict: "sure",
    candidates: [{ person: { id: "1" } }, {}],
  });
  expect(matchLine(line({ ...whole, document: "11111111" }), two, today)).toMatchObject({
    verdict: "sure",
    candidates: [{ person: { id: "1" } }, {}],
  });
});

test("a line without a similar person is unknown, and so is a line without people to choose from", () => {
  expect(matchLine(line(whole), [], today)).toEqual({ verdict: "unknown", candidates: [], more: 0 });
  const stranger = person({ givenNames: "Zutana", surnames: "Imaginaria" });
  expect(matchLine(line(whole), [stranger], today)).toEqual({ verdict: "unknown", candidates: [], more: 0 });
});

test("the reasons are a phrase in the reader's language", () => {
  const { reasons } = match({ ...whole, givenNames: "Fulano Inventadp" });
  expect(explainMatch(reasons, "es")).toBe("mismos apellidos; «Inventadp» y «Inventado» difieren en una letra");
  expect(explainMatch(reasons, "en")).toBe("same surnames; “Inventadp” and “Inventado” differ by one letter");
});

const names = fc.uniqueArray(
  fc.constantFrom("Fulano", "Mengana", "Zutano", "Perenceja", "Borrasca", "Quimera", "Ñáñez"),
  { minLength: 2, maxLength: 4 },
);

test("neither the order of given names and surnames in a line nor the order of the people matters", () => {
  fc.assert(
    fc.property(names, names, fc.nat(3), (typed, known, at) => {
      const [givenNames, surnames] = [typed.slice(0, 1).join(" "), typed.slice(1).join(" ")];
      const who = { givenNames: known.slice(0, 1).join(" "), surnames: known.slice(1).join(" ") };
      const first = match({ givenNames, surnames, order: "given_first" }, who);
      expect(match({ givenNames, surnames, order: "surnames_first" }, who)).toEqual(first);
      const people = known.map((_, index) => person({ ...who, id: String(index + 1), surnames: known[index] ?? "" }));
      const turned = [...people.slice(at % people.length), ...people.slice(0, at % people.length)];
      expect(matchLine(line({ givenNames, surnames }), turned, today)).toEqual(
        matchLine(line({ givenNames, surnames }), people, today),
      );
      expect(first.score).toBeGreaterThanOrEqual(0);
      expect(first.score).toBeLessThanOrEqual(1);
    }),
  );
});

test("a person who is in the ledger twice is never preselected by name alone", () => {
  fc.assert(
    fc.property(names, (known) => {
      const who = { givenNames: known.slice(0, 2).join(" "), surnames: known.slice(2).join(" ") };
      const twice = [person({ ...who, id: "1" }), person({ ...who, id: "2" })];
      expect(matchLine(line({ ...who, order: "unknown" }), twice, today).verdict).not.toBe("sure");
    }),
  );
});
