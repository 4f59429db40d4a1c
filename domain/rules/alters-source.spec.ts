import { expect, test } from "vitest";
import { altersSource } from "./alters-source";

const known = {
  url: "https://www.ejemplo.test/una",
  outlet: "ejemplo.test",
  title: "",
  archivedUrl: null,
  publishedOn: null,
  language: null,
};

test.each([
  ["a title", { title: "Una nota" }],
  ["an archived copy", { archivedUrl: "https://archivo.test/1" }],
  ["a day and a language", { publishedOn: "2026-03", language: "es" }],
  ["the name of an outlet that had only its host", { outlet: "El Ejemplo" }],
])("filling in %s alters nothing that was stated", (_, filled) => {
  expect(altersSource(known, { ...known, ...filled })).toBe(false);
});

test.each([
  ["the address", { url: "https://www.ejemplo.test/otra" }],
  ["the title", { title: "Otra nota" }],
  ["the outlet", { outlet: "Otro" }],
  ["the archived copy, by removing it", { archivedUrl: null }],
])("another value for %s alters what was stated", (_, other) => {
  const full = { ...known, title: "Una nota", outlet: "El Ejemplo", archivedUrl: "https://archivo.test/1" };
  expect(altersSource(full, { ...full, ...other })).toBe(true);
});
