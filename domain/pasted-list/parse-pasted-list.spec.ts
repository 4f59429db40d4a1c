import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePastedList } from "./parse-pasted-list";
import { longestList, type PastedRow } from "./pasted-list";
import { places, read } from "./read-list.fixture";

function only(line: string): PastedRow {
  const { rows, skipped } = read(line);
  expect([rows.length, skipped.length], line).toEqual([1, 0]);
  return rows[0] as PastedRow;
}

const split = ({ givenNames, surnames }: PastedRow) => `${givenNames} | ${surnames}`;

test.each([
  ["José Ficticio", "José | Ficticio"],
  ["1. José Ficticio", "José | Ficticio"],
  ["2) José Ficticio", "José | Ficticio"],
  ["3- José Ficticio", "José | Ficticio"],
  ["N° 4: José Ficticio", "José | Ficticio"],
  ["① José Ficticio", "José | Ficticio"],
  ["5️⃣ José Ficticio", "José | Ficticio"],
  ["12 José Ficticio", "José | Ficticio"],
  ["• José Ficticio", "José | Ficticio"],
  ["- José Ficticio", "José | Ficticio"],
  ["*José Ficticio*", "José | Ficticio"],
  ["✅ José Ficticio", "José | Ficticio"],
  ["🔴🔴 1. José Ficticio", "José | Ficticio"],
  ["➡️ José Ficticio.", "José | Ficticio"],
  ["\u200f\u2067José\u00a0Ficti\u200bcio\u2069", "José | Ficticio"],
  ["jose ficticio", "jose | ficticio"],
  ["JOSE FICTICIO", "JOSE | FICTICIO"],
  ["Inventado Ficticio, José Antonio", "José Antonio | Inventado Ficticio"],
  ["INVENTADO FICTICIO JOSE ANTONIO", "JOSE ANTONIO | INVENTADO FICTICIO"],
  ["Inventado Ficticio\tJosé Antonio", "José Antonio | Inventado Ficticio"],
  ["José Antonio;Inventado Ficticio", "José Antonio | Inventado Ficticio"],
  ["José Antonio | Inventado Ficticio", "José Antonio | Inventado Ficticio"],
  ["José Antonio    Inventado Ficticio", "José Antonio | Inventado Ficticio"],
  ["María del Carmen de la Cruz Ficticia", "María del Carmen | de la Cruz Ficticia"],
  ["José D'Inventado Ficticio-Falso", "José | D'Inventado Ficticio-Falso"],
  ["José O’Inventado", "José | O'Inventado"],
  ["José A. Ficticio Inventado", "José A. | Ficticio Inventado"],
  ["Ortega y Ficticio, José", "José | Ortega y Ficticio"],
  ["Tte. Cnel. José Ficticio", "José | Ficticio"],
  ["Sgto. Mayor de Segunda José Ficticio (GNB)", "José | Ficticio"],
  ["Profesora María Ficticia", "María | Ficticia"],
  ["Para Ficticio, José", "José | Para Ficticio"],
])("%j names %j", (line, names) => expect(split(only(line))).toBe(names));

test.each<[string, Partial<PastedRow>]>([
  ["José Ficticio C.I. V-12.345.678", { document: "V-12345678" }],
  ["José Ficticio CI: 12345678", { document: "12345678" }],
  ["José Ficticio, v12345678", { document: "V-12345678" }],
  ["José Ficticio E-84.123.456", { document: "E-84123456" }],
  ["12.345.678 José Ficticio", { document: "12345678" }],
  ["José Ficticio cédula de identidad N° 9.876.543", { document: "9876543" }],
  ["José Ficticio 0414-1234567", { document: "" }],
  ["José Ficticio, 34 años", { age: 34 }],
  ["José Ficticio (34)", { age: 34 }],
  ["José Ficticio. Edad: 34", { age: 34 }],
  ["José Ficticio, 34, Tocorón", { age: 34, place: "Tocorón", facility: "tocoron" }],
  ["José Ficticio de 9 años", { age: null, rest: "de 9 años" }],
  ["José Ficticio, condenado a 30 años de prisión", { age: null, rest: "condenado a 30 años de prisión" }],
  ["José Ficticio, 34 años, preso 3 años", { age: 34 }],
  ["José Ficticio — Tocorón", { place: "Tocorón", facility: "tocoron" }],
  ["José Ficticio - Rodeo I", { place: "Rodeo I", facility: "rodeo-i" }],
  ["José Ficticio (Rodeo 2)", { place: "Rodeo 2", facility: "rodeo-ii" }],
  ["José Ficticio - Rodeo", { place: "Rodeo", facility: null }],
  ["José Ficticio, Cárcel Inventada", { place: "Cárcel Inventada", facility: null }],
  ["María Ficticia (colombiana)", { nationalities: ["CO"], gender: "female" }],
  ["José Ficticio (italo-venezolano)", { nationalities: ["IT", "VE"], gender: null }],
  ["José Ficticio – nacionalidad: española", { nationalities: ["ES"], gender: null }],
  ["José Ficticio, de Estados Unidos", { nationalities: ["US"] }],
  ['José "El Inventado" Ficticio', { alias: "El Inventado", name: "José Ficticio" }],
  ["José Ficticio (La Ficción)", { alias: "La Ficción" }],
  ["José Ficticio alias «Inventado»", { alias: "Inventado" }],
  ["Dra. María Ficticia", { rest: "Dra.", gender: "female" }],
  ["José Ficticio #LibertadYa @inventado https://x.example/1", { rest: "#LibertadYa @inventado https://x.example/1" }],
  ["José Ficticio (periodista)", { rest: "periodista", place: "" }],
  ["José Ficticio (GNB)", { rest: "GNB", place: "" }],
])("%j states %j", (line, facts) => expect(only(line)).toMatchObject(facts));

test("two people in one line are two rows of that line, and the line's facts belong to the first", () => {
  for (const line of [
    "José Ficticio y María Inventada, 34 años",
    "José Ficticio, María Inventada, 34 años",
    "José Ficticio\tMaría Inventada\t34 años",
  ]) {
    const { rows } = read(line);
    expect(
      rows.map((row) => [row.line, row.part, split(row), row.age]),
      line,
    ).toEqual([
      [1, 1, "José | Ficticio", 34],
      [1, 2, "María | Inventada", null],
    ]);
  }
});

test("a heading's place applies to the lines below it, up to the next heading; a line's own place wins", () => {
  const { rows, skipped } = read(`LISTA DE EXCARCELADOS (4)
🔴 Tocorón:
José Ficticio
María Ficticia — Rodeo I
*RODEO II*

Luis Ficticio
Otra cárcel:
Ana Ficticia
Ana María Campos`);
  expect(rows.map(({ facility, place }) => facility ?? place)).toEqual([
    "tocoron",
    "rodeo-i",
    "rodeo-ii",
    "Otra cárcel",
    "Otra cárcel",
  ]);
  expect(skipped.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    "1 heading",
    "2 heading",
    "5 heading",
    "6 blank",
    "8 unread",
  ]);
});

test.each([
  "Hoy fueron excarceladas 22 personas",
  "el gobierno anunció otra vez lo mismo",
  "2026",
  "Seguiremos informando.",
])("no name is read in %j, and the line is kept with the reason", (line) => {
  const skipped = [{ line: 1, raw: line, reason: "no_name", notRelease: null }];
  expect(read(line)).toEqual({ ok: true, rows: [], skipped, total: null });
});

test("a list is refused if it is blank or too long; a list of exactly the maximum length is accepted", () => {
  const list = (lines: number) => Array.from({ length: lines }, () => "José Ficticio").join("\n");
  expect(parsePastedList(" \n\t", places)).toMatchObject({ ok: false, problems: [{ code: "list_blank" }] });
  expect(read(list(longestList)).rows).toHaveLength(longestList);
  expect(parsePastedList(list(longestList + 1), places)).toMatchObject({
    ok: false,
    problems: [{ code: "list_too_long", values: { lines: longestList + 1, most: longestList } }],
  });
});

const scrap = fc.constantFrom(
  ..."1. |2) |• |- |, | y | — |(|)|\"|'|#|@|:|;|\t|  |C.I. |V-12.345.678|34 años|José|PÉREZ|de la|Dr. |colombiano|Tocorón|https://x|\u200f|️⃣|ñ|́|\0".split(
    "|",
  ),
);
const lines = fc.array(
  fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join("")),
  ),
  { maxLength: 12 },
);

test("for any text: no line is lost or invented, each is rows or skipped, and nothing is thrown", () => {
  fc.assert(
    fc.property(lines, fc.constantFrom("\n", "\r\n", "\r"), (given, end) => {
      const text = given.join(end);
      const parsed = parsePastedList(text, places);
      if (!parsed.ok) {
        expect(text.trim()).toBe("");
        return;
      }
      const raw = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
      const byLine = new Map([...parsed.rows, ...parsed.skipped].map((each) => [each.line, each.raw]));
      expect([...byLine].toSorted(([a], [b]) => a - b)).toEqual(raw.map((line, index) => [index + 1, line]));
      expect(parsed.rows.every(({ name }) => name.trim() !== "")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each(["a", "A ", "1 ", "(", '"', " - ", ". ", "ñ, ", "V-1", "José ", "12.345.678 ", "y ", "½", "쎎", "2026🙂"])(
  "lines of hundreds and thousands of times %j take no noticeable time",
  (piece) => {
    const began = performance.now();
    read(`José Ficticio\n${piece.repeat(100_000)}\n${piece.repeat(2000 / piece.length)}`);
    expect(performance.now() - began).toBeLessThan(2000);
  },
);
