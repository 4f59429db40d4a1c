import fc from "fast-check";
import { expect, test } from "vitest";
import { placeFinder } from "@/domain/reading/known-places";
import { readTally } from "./read-tally";

const find = placeFinder([
  { id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)" },
  { id: "rodeo-i", name: "Internado Judicial Rodeo I" },
  { id: "rodeo-ii", name: "Internado Judicial Rodeo II" },
  { id: "yare-iii", name: "Centro Penitenciario Yare III" },
  { id: "inof", name: "Instituto Nacional de Orientación Femenina (INOF)" },
  { id: "zona-7", name: "Policía Nacional Bolivariana - Zona 7" },
]);

const read = (text: string) => {
  const { total, rows, aside, open } = readTally(text, find);
  return {
    total: total && (total.qualifier === "exact" ? total.value : `${total.qualifier} ${total.value}`),
    rows: rows.map(({ facility, value }) => `${facility} ${value}`),
    aside: aside.map(({ heard, why }) => `${why}: ${heard}`),
    open: open.map(({ heard, why }) => `${why}: ${heard}`),
  };
};
test.each([
  ["22 excarcelados: Tocorón 14, Rodeo II 4", 22, ["tocoron 14", "rodeo-ii 4"]],
  ["Tocorón 14, Rodeo II 4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["Tocorón: 14\nRodeo 2: 4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["14 en Tocorón; 4 de Rodeo II y 3 en Zona 7.", null, ["tocoron 14", "rodeo-ii 4", "zona-7 3"]],
  ["▪️ TOCORON (14)\n▪️ rodeo i — 0", null, ["tocoron 14", "rodeo-i 0"]],
  ["Total: 22\nTocorón 14 y Zona 7: 2", 22, ["tocoron 14", "zona-7 2"]],
  ["Hoy fueron excarcelados 22 presos políticos:\nTocorón 14", 22, ["tocoron 14"]],
  ["Hoy, 8 de enero, fueron excarceladas 22 personas. 14 de Tocorón y 8 del Rodeo 1.", 22, ["tocoron 14", "rodeo-i 8"]],
  ["Catorce en Tocorón, cuatro en Rodeo II y una en el INOF", null, ["tocoron 14", "rodeo-ii 4", "inof 1"]],
  ["14 (catorce) en Tocorón\nRodeo II: treinta y uno (31)", null, ["tocoron 14", "rodeo-ii 31"]],
  ["Rodeo II (2), Zona 7 (2 personas), Yare III: 3", null, ["rodeo-ii 2", "zona-7 2", "yare-iii 3"]],
  ["Total: 1.200 excarcelados. Tocorón: 1,100", 1200, ["tocoron 1100"]],
  ["1. Tocorón: 14\n2. Rodeo II: 4\n3. Zona 7: 2", null, ["tocoron 14", "rodeo-ii 4", "zona-7 2"]],
  ["1️⃣ Tocorón 14\n2️⃣ Rodeo 1 4", null, ["tocoron 14", "rodeo-i 4"]],
  ["1/3 Tocorón 14\n2/3 Rodeo II 4 👇", null, ["tocoron 14", "rodeo-ii 4"]],
  ["📍Tocorón 👉 14 🔹 Rodeo II 👉 4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["*Tocorón*: 14 | _Rodeo II_: 4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["Tocorón\t14\nRodeo II\t4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["Tocorón\n14\nRodeo II\n4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["Rodeo 1 - 3, Rodeo 2 - 4, Zona 7 - 9", null, ["rodeo-i 3", "rodeo-ii 4", "zona-7 9"]],
  ["#Tocorón 14", null, ["tocoron 14"]],
  [
    "[8/1/26, 22:31:05] Ana Ficticia: 14 en Tocorón\n8/1/26, 22:40 - Beto Supuesto: Rodeo II 4",
    null,
    ["tocoron 14", "rodeo-ii 4"],
  ],
  ["22 released: Tocorón 14, fourteen from Rodeo II", 22, ["tocoron 14", "rodeo-ii 14"]],
  ["22 excarcelados: 14 en Tocorón y 8 en Rodeo II", 22, ["tocoron 14", "rodeo-ii 8"]],
  ["22 excarcelados: catorce en Tocorón", 22, ["tocoron 14"]],
  ["Al menos 22 excarcelados: Tocorón 14", "at_least 22", ["tocoron 14"]],
  ["Más de 20 presos políticos liberados: Tocorón 14", "more_than 20", ["tocoron 14"]],
  ["Tocorón 14, Rodeo II 4: suman 18", 18, ["tocoron 14", "rodeo-ii 4"]],
  ["Tocorón 14, Rodeo II 4, en total suman 18", 18, ["tocoron 14", "rodeo-ii 4"]],
  ["De Tocorón salieron 14 personas, y 4 más del Rodeo II", null, ["tocoron 14", "rodeo-ii 4"]],
  ["383 desde el 8 de enero; hoy 22: Tocorón 14, Rodeo II 8", 22, ["tocoron 14", "rodeo-ii 8"]],
  ["#AHORA | Excarcelados 22 presos políticos este 8 de enero:\nTocorón 14", 22, ["tocoron 14"]],
  ["3 del INOF (todas mujeres)", null, ["inof 3"]],
  ["Fallecidos:\nYare III 1\nExcarcelados: 14\nTocorón 14", 14, ["tocoron 14"]],
  ["Tocorón 14 y Yare III 4", null, ["tocoron 14", "yare-iii 4"]],
  ["", null, []],
])("%j is read as its total and its places", (text, total, rows) => {
  expect(read(text)).toMatchObject({ total, rows });
});

test.each([
  ["Tocorón 14, entre ellos 3 mujeres", ["no_place: entre ellos 3 mujeres"]],
  [
    "Tocorón 14 (entre ellos 3 mujeres y 2 periodistas)",
    ["no_place: entre ellos 3 mujeres", "no_place: 2 periodistas"],
  ],
  ["Tocorón 14, 5 de ellos con medidas cautelares", ["no_place: 5 de ellos con medidas cautelares"]],
  [
    "Tocorón 14, incluidos dos venezolanos con doble nacionalidad",
    ["no_place: incluidos dos venezolanos con doble nacionalidad"],
  ],
  ["Tocorón 14\n10 hombres y 4 mujeres", ["no_place: 10 hombres", "no_place: 4 mujeres"]],
  ["Tocorón 14, of whom 3 are women", ["no_place: of whom 3 are women"]],
  ["Tocorón 14, con lo que suman 383", ["running_total: con lo que suman 383"]],
  [
    "Tocorón 14. Van 383 excarcelados desde el 8 de enero.",
    ["running_total: Van 383 excarcelados desde el 8 de enero"],
  ],
  ["Tocorón 14; total acumulado: 383", ["running_total: total acumulado: 383"]],
  ["Tocorón 14, bringing the total to 383", ["running_total: bringing the total to 383"]],
  ["Tocorón 14, 3 con casa por cárcel", ["house_arrest: 3 con casa por cárcel"]],
  ["Tocorón 14, 2 fallecidos", ["death: 2 fallecidos"]],
  ["Tocorón 14, 1 trasladado a Yare III", ["transfer: 1 trasladado a Yare III"]],
  ["Tocorón 14, dos con arresto domiciliario", ["house_arrest: dos con arresto domiciliario"]],
  ["Tocorón 14\nFallecidos:\nYare III: 1", ["death: Fallecidos", "death: Yare III: 1"]],
  [
    "Tocorón 14\nTrasladados: Yare III 1, Rodeo II 2",
    ["transfer: Trasladados", "transfer: Yare III 1", "transfer: Rodeo II 2"],
  ],
  ["Tocorón 14\n\n5 de ellos con medidas", ["no_place: 5 de ellos con medidas"]],
  ["Tocorón 14. Quedan 745 presos políticos", ["still_held: Quedan 745 presos políticos"]],
  ["Excarcelaciones 8E: Tocorón 14", ["context: Excarcelaciones 8E"]],
  ["Balance del 8 de enero de 2026\nTocorón 14", ["context: Balance del 8 de enero de 2026"]],
  ["8 de enero: Tocorón 14", ["context: 8 de enero"]],
  ["Tocorón 14\nFuente: Foro Ficticio, 8/1/2026", ["context: Fuente: Foro Ficticio, 8/1/2026"]],
  [
    "#Excarcelaciones #8Ene\nTocorón 14\nhttps://x.example/1?a=22",
    ["context: #Excarcelaciones #8Ene", "context: https://x.example/1?a=22"],
  ],
  ["Tocorón 14\n22:31 ✓✓", ["context: 22:31 ✓✓"]],
  ["Tocorón 14\nConfirmado por la familia", ["context: Confirmado por la familia"]],
])("what is not a release at a place is set aside with its reason: %j", (text, aside) => {
  expect(read(text)).toEqual({ total: null, rows: ["tocoron 14"], aside, open: [] });
});

test.each([
  ["entre 10 y 12 en Tocorón", "inexact"],
  ["10-12 en Tocorón", "inexact"],
  ["Tocorón 10–12", "inexact"],
  ["Tocorón: 10 a 12", "inexact"],
  ["diez o doce en Tocorón", "inexact"],
  ["al menos 14 en Tocorón", "inexact"],
  ["Tocorón: por lo menos 14", "inexact"],
  ["Tocorón, más de 20", "inexact", 1],
  ["Tocorón más de 20", "inexact"],
  ["Tocorón +20", "inexact"],
  ["Tocorón 20+", "inexact"],
  ["unos 20 en Tocorón", "inexact"],
  ["una docena en Tocorón", "inexact"],
  ["cerca de 20 en Tocorón", "inexact"],
  ["hasta 20 en Tocorón", "inexact"],
  ["~20 en Tocorón", "inexact"],
  ["60% en Tocorón", "inexact"],
  ["14 en Tocorón (por confirmar)", "unconfirmed"],
  ["Tocorón 14?", "unconfirmed"],
  ["entre 20 y 25 excarcelados", "inexact"],
  ["Tocorón", "no_figure"],
  ["Zona 7", "no_figure"],
  ["1 Rodeo 2", "unclear"],
  ["14 Tocorón 4 Rodeo II", "unclear"],
  ["12 hombres y 3 mujeres en Tocorón", "unclear"],
  ["14", "unclear"],
] as [string, string, number?][])("%j is never an exact number: the editor looks at it", (text, why, index = 0) => {
  const { total, rows, open } = read(text);
  expect({ total, rows }).toEqual({ total: null, rows: [] });
  expect(open[index]).toMatch(new RegExp(`^${why}: `));
});

test("an unknown or ambiguous place, and a state, are rows that ask for their place", () => {
  const { rows, ...rest } = readTally("Barinas 3, Rodeo 5, Aragua: 4, 2 en Villa Inventada", find);
  expect(rows).toEqual([
    { heard: "Barinas 3", facility: null, value: 3 },
    { heard: "Rodeo 5", facility: null, value: 5 },
    { heard: "Aragua: 4", facility: null, value: 4 },
    { heard: "2 en Villa Inventada", facility: null, value: 2 },
  ]);
  expect(rest).toEqual({ total: null, aside: [], open: [] });
});

test("text without a figure, a second total, and a figure that may be part of the name are reported, not dropped", () => {
  expect(read("22 liberados: Tocorón, Zona 7, total 25, 1 Rodeo 2, y otros")).toEqual({
    total: 22,
    rows: [],
    aside: [],
    open: [
      "no_figure: Tocorón",
      "no_figure: Zona 7",
      "second_total: total 25",
      "unclear: 1 Rodeo 2",
      "no_figure: otros",
    ],
  });
});

test("every piece is a row, the total, set aside or open, and no other number appears", () => {
  const pieces = fc.constantFrom(
    ...[
      "Tocorón 14",
      "4 en Rodeo II",
      "entre ellos 3 mujeres",
      "con lo que suman 383",
      "2 fallecidos",
      "más de 20 en Zona 7",
    ],
    ...["Villa Inventada: 6", "catorce en Yare III", "INOF", "otros", "5 con medidas", "10-12 en Tocorón", "Aragua 4"],
  );
  const joint = fc.constantFrom(", ", "; ", "\n", ".\n", "\n▪️ ");
  fc.assert(
    fc.property(fc.array(fc.tuple(pieces, joint), { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.map(([piece, behind]) => piece + behind).join("");
      const { rows, aside, open } = readTally(text, find);
      const heard = [...rows, ...aside, ...open].map((piece) => piece.heard);
      expect(heard.toSorted()).toEqual(parts.map(([piece]) => piece).toSorted());
      for (const row of rows) expect(row.heard).toMatch(row.value === 14 ? /14|catorce/ : new RegExp(`${row.value}`));
    }),
  );
});

test("any text is read without an error, and every figure of it is in some piece", () => {
  const signs = fc.constantFrom(
    ..."0123456789".split(""),
    ..." ,;:.()-—\n\t/|%+?".split(""),
    "y",
    "e",
    "Tocorón",
    "Zona",
    "ñ",
    "🔹",
    "#",
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const { total, rows, aside, open } = readTally(text, find);
      const heard = [...rows, ...aside, ...open].map((piece) => piece.heard).join(" ");
      if (total === null && /Tocorón/.test(text)) expect(heard).toContain("Tocorón");
    }),
  );
});

test("a line that is far longer than a list of places is left open, and a text of such lines is read at once", () => {
  const long = "Tocorón 14, ".repeat(100);
  expect(readTally(`${long}\nRodeo II 4`, find)).toMatchObject({
    rows: [{ heard: "Rodeo II 4", value: 4 }],
    open: [{ heard: long, why: "unclear" }],
  });
  for (const piece of ["1️⃣*", "1.", "\t", "de ", "½", "[1/2/26 ", "12345"]) {
    const began = performance.now();
    readTally(piece.repeat(20_000 / piece.length), find);
    readTally(`${piece.repeat(999 / piece.length)}\n`.repeat(20), find);
    expect(performance.now() - began, piece).toBeLessThan(4000);
  }
});
