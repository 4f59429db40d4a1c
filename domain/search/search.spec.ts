import { expect, test } from "vitest";
import { sentenceOf } from "@/domain/figures/sentence";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { locales } from "@/messages/locale";
import { figureSearch } from "./search-figures";
import { pageSearch } from "./search-pages";
import { placeSearch } from "./search-places";
import { publisherSearch } from "./search-publishers";
import { wordsOf } from "./words-of";

const publishers = publishersOf({ "foro-penal": "ngo", jep: "ngo" });
const foro = { ...publishers.get("foro-penal"), nameEs: "Foro Penal", shortEs: "Foro Penal", shortEn: "Foro Penal" };
publishers.set("foro-penal", foro as never);
const own = { publisher: "foro-penal" };
const counts = [
  countOf({ ...own, value: 806, split: 86 }),
  countOf({ ...own, asOf: "2026-01-28", value: 711 }),
  countOf({ ...own, asOf: "2026-09", value: 8060 }),
  countOf({ publisher: "jep", asOf: "2026-01-05", value: 1041 }),
  countOf({ ...own, measure: "released", since: "2026-01-05", asOf: "2026-01-28", value: 302 }),
];
const facilities = new Map([
  ["rodeo-ii", { id: "rodeo-ii", name: "Internado Judicial Rodeo II", kind: "prison", federalEntity: "VE-M" }],
  [
    "tocoron",
    { id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)", kind: "prison", federalEntity: "VE-D" },
  ],
]);
const findFigures = await figureSearch({ counts, publishers, facilities } as never, "es");
const valuesOf = (text: string) => findFigures(text).map(({ value }) => value);
const findPlaces = await placeSearch(facilities.values() as never, "VE");
const placesOf = (text: string) => findPlaces(text).map(({ id }) => id);

test("numbers and dates are one word each, however they are written, and fillers are left out", () => {
  expect(wordsOf("¿Cuántos presos había el 5/1/2026?")).toEqual(["presos", "habia", "2026-01-05"]);
  expect(wordsOf("7.727, 7,727 y 7727")).toEqual(["7727", "7727", "7727"]);
  expect(wordsOf("31/2/2026 2026-01 ñandú")).toEqual(["31", "2", "2026", "2026-01", "nandu"]);
  expect(wordsOf(" ¿? ")).toEqual([]);
});

test("a figure is found by its whole number, as the count or as its part, and by no part of a number", () => {
  expect(valuesOf("806")).toEqual([806]);
  expect(valuesOf("86")).toEqual([86]);
  expect(valuesOf("1.041")).toEqual([1041]);
  for (const text of ["80", "06", "8061"]) expect(valuesOf(text)).toEqual([]);
});

test("a figure is found by publisher, date and what is counted, in any order, with accents or typing errors, newest first", () => {
  expect(valuesOf("foro penal presos enero 2026")).toEqual([711, 806, 86]);
  expect(valuesOf("2026-01-05 JEP")).toEqual([1041]);
  expect(valuesOf("excarselaciones")).toEqual([302]);
  expect(valuesOf("extranjeros")).toEqual([86]);
  expect(valuesOf("presos septiembre")).toEqual([8060]);
});

test("the first day of a window does not find a figure, only its own date does", () => {
  expect(valuesOf("excarcelaciones 5/1/2026")).toEqual([]);
});

test("a found figure has the sentence that all other pages show", () => {
  const [found] = findFigures("806");
  expect(found && sentenceOf(found, "es")).toContain("806 presos políticos, según Foro Penal");
});

test("a place is found by its name, its state, and by digits for Roman numbers", () => {
  expect(placesOf("tocoron")).toEqual(["tocoron"]);
  expect(placesOf("Tocorrón")).toEqual(["tocoron"]);
  expect(placesOf("rodeo 2")).toEqual(["rodeo-ii"]);
  expect(placesOf("aragua").toSorted()).toEqual(["VE-D", "tocoron"]);
});

test("a publisher is found by any of its names", async () => {
  const find = await publisherSearch(publishers.values());
  expect(find("forro penal").map(({ id }) => id)).toEqual(["foro-penal"]);
});

test("every chart and page is found by its own title, in both languages", async () => {
  for (const locale of locales) {
    const find = await pageSearch(locale, { definition: { date: "x", people: "Ficticios" } });
    const titles = find(locale === "es" ? "gráfico" : "chart");
    expect(titles.length).toBeGreaterThan(15);
    for (const { title } of titles) expect(find(title).map((page) => page.title)).toContain(title);
  }
});

test("a definition is found by the people of the home country, and its text names them", async () => {
  for (const locale of locales) {
    const find = await pageSearch(locale, { definition: { date: "x", people: "Ficticios" } });
    expect(find("ficticios").map(({ text }) => text)).toEqual([expect.stringContaining("Ficticios")]);
  }
});

test("a blank text finds nothing", () => {
  for (const text of ["", "  ", "de la", "¿?"]) expect([valuesOf(text), placesOf(text)]).toEqual([[], []]);
});
