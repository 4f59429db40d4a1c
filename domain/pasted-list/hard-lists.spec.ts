import { expect, test } from "vitest";
import type { PastedRow } from "./pasted-list";
import { names, of, read } from "./read-list.fixture";

test.each(["Los de la otra torre:", "¿?¿ Torre B", "*** pabellón nuevo ***", "Ramo Azul", "Desconocido III", "7/9 x"])(
  "%j between two lists ends the section above",
  (line) => {
    const { rows, skipped } = read(`Tocorón:\n- José Ficticio\n${line}\n- María Inventada\n- Luis Supuesto`);
    expect(rows.filter((row) => row.line > 3).map(({ facility }) => facility)).toEqual([null, null]);
    const questions = [...rows.filter(({ doubt }) => doubt), ...skipped.filter(({ reason }) => reason !== "heading")];
    expect(questions.map((each) => each.line)).toEqual([3]);
  },
);

test.each([
  "[8/1/26, 22:31:05] Ana Reporta: José Ficticio",
  "[8/1/26, 10:31:05 p. m.] Ana Reporta: José Ficticio",
  "08.01.26, 22:31 - Ana Reporta: José Ficticio",
  "1/8/26, 10:31 PM - +58 414-1234567: José Ficticio",
  "Ana Reporta, [8/1/2026 22:31]\nJosé Ficticio",
  "Ana Reporta, [8 Jan 2026 at 22:31:10]:\nJosé Ficticio",
  "8/1/26, 22:30 - Ana Reporta: <Multimedia omitido>\n8/1/26, 22:31 - Ana Reporta: José Ficticio",
  "8/1/26, 22:30 - Ana Reporta cambió el asunto del grupo\n8/1/26, 22:31 - Luis: José Ficticio",
])("%j names one person, not the sender", (text) => {
  const { rows } = read(text);
  expect(names(rows.filter(({ doubt }) => doubt === null))).toEqual(["José Ficticio"]);
});

test("every name without a number in copied message bubbles is a question", () => {
  const { rows } = read("Ana Reporta\nJosé Ficticio\n22:31\nLuis Vigilante\n1. María Inventada\n22:40");
  expect(rows.map(({ line, doubt }) => `${line} ${doubt}`)).toEqual(["1 chat", "2 chat", "4 chat", "5 null"]);
});

test.each<[string, string[], PastedRow["doubt"]]>([
  ["Yordan Ficticio Rojas y Roynis Inventado Vargas", ["Yordan Ficticio Rojas", "Roynis Inventado Vargas"], "several"],
  ["Yordan Ficticio, Roynis Inventado", ["Roynis Inventado Yordan Ficticio"], "pair"],
  ["Yordan Ficticio / Roynis Inventado", ["Yordan Ficticio", "Roynis Inventado"], "several"],
  ["Yordan Ficticio Rojas - Roynis Inventado Vargas", ["Yordan Ficticio Rojas", "Roynis Inventado Vargas"], "several"],
  ["Carolina y Daniela Inventadas Sosa", ["Carolina Inventadas Sosa", "Daniela Inventadas Sosa"], "several"],
  ["Carolina, Daniela y Ana Inventadas", ["Carolina Inventadas", "Daniela Inventadas", "Ana Inventadas"], "several"],
  ["Hermanos Inventado Sosa", [" Inventado Sosa", " Inventado Sosa"], "several"],
  ["José Ficticio. Ana Inventada. Luis Supuesto.", ["José Ficticio", "Ana Inventada", "Luis Supuesto"], "several"],
  ["José Ficticio - Tocorón. 2. Ana Inventada - Yare III", ["José Ficticio", "Ana Inventada"], "several"],
  ["José Ficticio y su esposa María Inventada", ["José Ficticio", "María Inventada"], null],
  ["Tte. Cnel. José Ficticio Rojas", ["José Ficticio Rojas"], null],
  ["Ficticio Rojas, José", ["José Ficticio Rojas"], null],
  ["José Ortega y Ficticio", ["José Ortega y Ficticio"], null],
])("%j names %j, doubtful as %j", (line, people, doubt) => {
  const { rows } = read(`- ${line}`);
  expect(names(rows)).toEqual(people);
  expect(rows.every((row) => row.doubt === doubt)).toBe(true);
});

test("people in one line keep their own places", () => {
  const { rows } = read("- José Ficticio - Tocorón. 2. Ana Inventada - Yare III");
  expect(rows.map(({ facility }) => facility)).toEqual(["tocoron", "yare-iii"]);
});

test.each(["NN", "Sin identificar", "J.L.F.", "Adolescente de 16 años (identidad reservada)", "Femenina de 15 años"])(
  "%j is one unnamed person",
  (line) => {
    const { rows } = read(`- ${line}`);
    expect(rows.map(({ isUnnamed, givenNames, surnames }) => [isUnnamed, givenNames, surnames])).toEqual([
      [true, "", ""],
    ]);
  },
);

test.each(["José Ficticio (por confirmar)", "¿José Ficticio?", "José Ficticio ?", "Por confirmar:\n- José Ficticio"])(
  "the release in %j is unconfirmed",
  (text) => {
    const { rows } = read(text.includes(":") ? text : `- ${text}`);
    expect(rows.map((row) => [...names([row]), row.isUnconfirmed, row.doubt])).toEqual([["José Ficticio", true, null]]);
  },
);

test.each([
  ["ARAGUA:", null, "VE-D"],
  ["Estado Miranda", null, "VE-M"],
  ["Rodeo 2 (14)", "rodeo-ii", null],
  ["3/5 📍 Yare III", "yare-iii", null],
  ["TOCORÓN - Aragua", "tocoron", null],
])("people below %j are in the place %j or the state %j", (heading, facility, federalEntity) => {
  const { rows } = read(`${heading}\n- José Ficticio\n- María Inventada`);
  expect(rows.map((row) => [row.facility, row.federalEntity])).toEqual(
    Array.from({ length: 2 }, () => [facility, federalEntity]),
  );
});

test("a heading about the kind of release applies to the places inside it, and ends with its own level", () => {
  const kinds = (text: string) => read(text).rows.map(({ kind }) => kind);
  const full = "full_freedom";
  expect(kinds("LIBERTAD PLENA\nTocorón\n- José Ficticio\nYare III\n- Ana Inventada")).toEqual([full, full]);
  expect(kinds("LIBERTAD PLENA\n- José Ficticio\nYare III\n- Ana Inventada")).toEqual([full, null]);
  expect(kinds("Tocorón (libertad plena)\n- José Ficticio\nYare III\n- Ana Inventada")).toEqual([full, null]);
});

test.each([
  "CASA POR CÁRCEL",
  "Casa por cárcel:",
  "🏠 Arresto domiciliario",
  "Trasladados a Ramo Verde",
  "*FALLECIDOS EN CUSTODIA*",
  "Lista de personas fallecidas bajo custodia",
  "Transferred today:",
  "House arrest",
])("people below the heading %j are not released, even below a place's name", (heading) => {
  const { rows } = read(`${heading}\n- José Ficticio\n- María Inventada`);
  expect(rows.map(({ notRelease }) => notRelease?.line)).toEqual([1, 1]);
  const nested = read(`${heading}\nTocorón:\n- José Ficticio`).rows;
  expect(nested.map(({ notRelease, facility }) => [notRelease?.line, facility])).toEqual([[1, "tocoron"]]);
});

test("a heading of releases ends such a section; any other heading makes its people questions", () => {
  const { rows } = read("Trasladados:\n- José Ficticio\nTocorón:\n- María Inventada\nExcarcelados:\n- Luis Supuesto");
  expect(rows.map(({ notRelease, doubt }) => [notRelease?.what ?? null, doubt])).toEqual([
    ["transfer", null],
    [null, "section"],
    [null, null],
  ]);
});

test("a report alone on its line refuses the lines that follow and makes the line above a question", () => {
  const { rows } = read("José Ficticio\nFalleció en custodia\nMaría Inventada");
  expect(rows.map(({ notRelease, doubt }) => [notRelease?.what ?? null, doubt])).toEqual([
    [null, "near"],
    ["death", null],
  ]);
});

test("a note in parentheses below a name applies only to that name", () => {
  const { rows, skipped } = read("- José Ficticio\n  (falleció)\n- María Inventada");
  expect(rows.map(({ notRelease, doubt }) => [notRelease, doubt])).toEqual([
    [null, "near"],
    [null, null],
  ]);
  expect(skipped).toMatchObject([{ reason: "no_name", notRelease: { what: "death" } }]);
});

test.each(["Fallecido José Ficticio", "José Ficticio falleció", "Murió José Ficticio en Tocorón"])(
  "%j is about one person and never a release",
  (line) => {
    const { rows, skipped } = read(`${line}\nMaría Inventada`);
    const about = [...rows, ...skipped].filter((each) => each.line === 1);
    expect(about.map(({ notRelease }) => notRelease?.what)).toEqual(["death"]);
    expect(of(rows, 2)[0]?.notRelease).toBeNull();
  },
);
