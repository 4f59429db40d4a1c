import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsePastedList } from "./parse-pasted-list";
import type { PastedRow } from "./pasted-list";

const places = [
  { id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)" },
  { id: "rodeo-ii", name: "Internado Judicial El Rodeo II" },
  { id: "yare-iii", name: "Centro Penitenciario Yare III" },
  { id: "inof", name: "Instituto Nacional de Orientación Femenina (INOF)" },
  { id: "ramo-verde", name: "Ramo Verde" },
];

function read(text: string, known = places) {
  const parsed = parsePastedList(text, known);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

const readCase = (name: string, known = places) =>
  read(readFileSync(new URL(`./cases/${name}`, import.meta.url), "utf8"), known);
const names = (rows: readonly PastedRow[]) => rows.map(({ givenNames, surnames }) => `${givenNames} ${surnames}`);
const of = (rows: readonly PastedRow[], line: number) => rows.filter((row) => row.line === line);

test("every line of a thread is a person, a heading, a total, a source or a question", () => {
  const { rows, skipped } = readCase("thread-of-names.txt");
  expect(skipped.filter(({ reason }) => reason !== "blank").map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    "1 heading",
    "3 heading",
    "15 heading",
    "24 heading",
    "31 heading",
    "37 no_name",
    "41 heading",
    "47 aside",
    "48 aside",
    "49 aside",
  ]);
  expect(new Set([...rows, ...skipped].map(({ line }) => line)).size).toBe(50);
  expect(names(of(rows, 8))).toEqual(["Hermógenes Supuesto Rangel"]);
  expect(names(of(rows, 9))).toEqual(["Wilmer José Apócrifo Guédez"]);
  expect(names(of(rows, 13))).toEqual(["PEDRO PABLO IRREAL TOVAR"]);
  expect(names(of(rows, 18))).toEqual(["Crisóstomo Irreal Zambrano"]);
  expect(names(of(rows, 25))).toEqual(["Segismundo Irreal Paz"]);
  expect(names(of(rows, 43))).toEqual(["Ruperto Incierto Mora"]);
  expect([28, 29].map((line) => of(rows, line)[0]?.nationalities)).toEqual([["ES"], ["IT", "VE"]]);
});

test("each line of a thread gets the place of its own heading", () => {
  const { rows } = readCase("thread-of-names.txt");
  const held = (from: number, to: number) => [
    ...new Set(rows.filter(({ line }) => line >= from && line <= to).map(({ facility }) => facility)),
  ];
  expect([held(4, 13), held(16, 22), held(25, 29), held(32, 39), held(42, 46)]).toEqual([
    ["tocoron"],
    ["rodeo-ii"],
    ["yare-iii"],
    ["inof"],
    [null],
  ]);
});

test("house arrest, death and transfer in a thread's lines are not releases", () => {
  const { rows } = readCase("thread-of-names.txt");
  expect(rows.flatMap(({ line, notRelease }) => (notRelease ? [[line, notRelease.what]] : []))).toEqual([
    [19, "house_arrest"],
    [20, "house_arrest"],
    [45, "death"],
    [46, "transfer"],
  ]);
});

test("doubtful lines of a thread are questions: initials, two people in one line, unconfirmed names", () => {
  const { rows } = readCase("thread-of-names.txt");
  expect(rows.flatMap(({ line, doubt }) => (doubt ? [`${line} ${doubt}`] : []))).toEqual([
    "38 unnamed",
    "39 several",
    ...[42, 43, 44, 45, 46].map((line) => `${line} unconfirmed`),
  ]);
});

test("an unknown heading is a question, and its people do not get the place above it", () => {
  const { rows, skipped } = readCase("thread-of-names.txt", places.slice(0, 2));
  expect(skipped.filter(({ reason }) => reason === "unread").map(({ line }) => line)).toEqual([24, 31]);
  const below = rows.filter(({ line }) => line >= 25 && line <= 39);
  expect(new Set(below.map(({ facility, isPlaceUnread }) => `${facility} ${isPlaceUnread}`))).toEqual(
    new Set(["null true"]),
  );
});

test.each(["Los de la otra torre:", "¿?¿ Torre B", "*** pabellón nuevo ***", "Ramo Azul", "Desconocido III", "7/9 x"])(
  "%j between two lists ends the section above",
  (line) => {
    const { rows, skipped } = read(`Tocorón:\n- José Ficticio\n${line}\n- María Inventada\n- Luis Supuesto`);
    expect(rows.filter((row) => row.line > 3).map(({ facility }) => facility)).toEqual([null, null]);
    const questions = [...rows.filter(({ doubt }) => doubt), ...skipped.filter(({ reason }) => reason !== "heading")];
    expect(questions.map((each) => each.line)).toEqual([3]);
  },
);

test("senders and times of a chat export are not people, and messages without a name are questions", () => {
  const { rows, skipped } = readCase("whatsapp-export.txt");
  expect(names(rows.filter(({ doubt }) => doubt === null))).toEqual([
    "José Gregorio Ficticio Inventado",
    "Simulada Supuesta Quimera",
  ]);
  expect(skipped.find(({ line }) => line === 3)?.reason).toBe("no_name");
});

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

test("two people never become one: several names in a line are separate people or a question", () => {
  const { rows } = readCase("paragraph-of-names.txt");
  expect([1, 2].flatMap((line) => of(rows, line)).map(({ doubt }) => doubt)).toEqual(["several", "several"]);
  expect(names(of(rows, 3))).toEqual(["José Ficticio Rojas", "Luis Inventado Vargas", "Ana Supuesta Mora"]);
  expect(rows.every(({ place }) => place === "")).toBe(true);
});

test.each([
  ["Yordan Ficticio Rojas y Roynis Inventado Vargas", "pair"],
  ["Yordan Ficticio, Roynis Inventado", "pair"],
  ["Yordan Ficticio Rojas - Roynis Inventado Vargas", "several"],
  ["Carolina y Daniela Inventadas Sosa", "several"],
  ["Hermanos Inventado Sosa", "several"],
  ["José Ficticio. Ana Inventada. Luis Supuesto.", "several"],
  ["José Ficticio - Tocorón. 2. Ana Inventada - Yare III", "several"],
  ["Tte. Cnel. José Ficticio Rojas", null],
  ["NN", "unnamed"],
  ["Sin identificar", "unnamed"],
  ["José Ficticio (por confirmar)", "unconfirmed"],
  ["¿José Ficticio?", "unconfirmed"],
  ["Ficticio Rojas, José", null],
  ["José Ortega y Ficticio", null],
])("%j is doubtful as %j", (line, doubt) => {
  const { rows, skipped } = read(`- ${line}`);
  expect(rows.map((row) => row.doubt)).toEqual(skipped.length > 0 ? [] : [doubt]);
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
