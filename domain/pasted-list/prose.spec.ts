import { expect, test } from "vitest";
import { names, read } from "./read-list.fixture";

const doubted = (text: string) => {
  const { rows } = read(text);
  return names(rows).map((name, index) => `${name} ${rows[index]?.doubt}`);
};

test.each([
  ["De Tocuyito (estado Carabobo) fue liberado Yohandry Irreal Mítico, de 24 años.", ["Yohandry Irreal Mítico prose"]],
  ["salio Richard Ficticio el 8", ["Richard Ficticio prose"]],
  ["Familia de Rodeo II confirma a Omar Quimera y Omaira Irreal", ["Omar Quimera prose", "Omaira Irreal prose"]],
])("the people in the sentence %j are questions", (line, people) => expect(doubted(line)).toEqual(people));

test("a sentence about a person who was not released keeps what it reports", () => {
  const [row] = read("En cambio, el exdiputado Saturnino Ilusorio continúa detenido en El Helicoide.").rows;
  expect([row?.surnames, row?.notRelease?.what]).toEqual(["Ilusorio", "still_held"]);
});

test.each(["Excarcelaciones verificadas por nuestro equipo", "el gobierno anunció otra vez lo mismo"])(
  "%j names nobody and is a question",
  (line) => {
    expect(read(line).rows).toEqual([]);
    expect(read(line).skipped.map(({ reason }) => reason)).toEqual(["no_name"]);
  },
);

test("a word that a PDF moved to the next line makes the name above a question", () => {
  const text = "1. Yulimar Ficticia\nQuimera\n2. José Supuesto";
  expect(doubted(text)).toEqual(["Yulimar Ficticia near", "José Supuesto null"]);
});

test("a person with a place or a report in the line is not read as a heading", () => {
  expect(
    doubted("a) Efrén Irreal – moved to Rodeo II\nMurió el señor Eladio Apócrifo\nJosé Ficticio - Tocuyito"),
  ).toEqual(["Efrén Irreal null", "Eladio Apócrifo null", "José Ficticio null"]);
});
