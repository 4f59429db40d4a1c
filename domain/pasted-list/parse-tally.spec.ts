import { expect, test } from "vitest";
import { placeFinder } from "@/domain/reading/known-places";
import { parseTally } from "./parse-tally";

const find = placeFinder([
  { id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)" },
  { id: "rodeo-i", name: "Internado Judicial Rodeo I" },
  { id: "rodeo-ii", name: "Internado Judicial Rodeo II" },
  { id: "zona-7", name: "Policía Nacional Bolivariana - Zona 7" },
]);

const read = (text: string) => {
  const { total, rows, unread } = parseTally(text, find);
  return { total, rows: rows.map(({ facility, value }) => `${facility} ${value}`), unread };
};

test.each([
  ["22 excarcelados: Tocorón 14, Rodeo II 4", 22, ["tocoron 14", "rodeo-ii 4"]],
  ["Tocorón 14, Rodeo II 4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["Tocorón: 14\nRodeo 2: 4", null, ["tocoron 14", "rodeo-ii 4"]],
  ["14 en Tocorón; 4 de Rodeo II y 3 en Zona 7.", null, ["tocoron 14", "rodeo-ii 4", "zona-7 3"]],
  ["▪️ TOCORON (14)\n▪️ rodeo i — 0", null, ["tocoron 14", "rodeo-i 0"]],
  ["Total: 22\nTocorón 14 y Zona 7: 2", 22, ["tocoron 14", "zona-7 2"]],
  ["Hoy fueron excarcelados 22 presos políticos:\nTocorón 14", 22, ["tocoron 14"]],
  ["", null, []],
])("%j is read as its total and its places", (text, total, rows) => {
  expect(read(text)).toMatchObject({ total, rows });
});

test("an unknown or ambiguous place is a row that asks for its place", () => {
  expect(parseTally("Barinas 3, Rodeo 5", find)).toEqual({
    total: null,
    rows: [
      { heard: "Barinas 3", facility: null, value: 3 },
      { heard: "Rodeo 5", facility: null, value: 5 },
    ],
    unread: [],
  });
});

test("text without a figure, a second total, and a figure that may be part of the name are reported, not dropped", () => {
  expect(read("22 liberados: Tocorón, Zona 7, total 25, 1 Rodeo 2")).toEqual({
    total: 22,
    rows: [],
    unread: ["Tocorón", "Zona 7", "total 25", "1 Rodeo 2"],
  });
});
