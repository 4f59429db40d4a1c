import { expect, test } from "vitest";
import { isUnnamed } from "./is-unnamed";

test.each([
  "",
  "NN",
  "N/N",
  "N.N.",
  "NN 2",
  "Sin Identificar",
  "sin nombre",
  "No identificado",
  "Desconocida",
  "Por identificar",
  "Identidad reservada",
  "Adolescente",
  "Adolescente de 16 años",
  "Menor de edad",
  "Menor J.A.F.",
  "Niño",
  "Persona sin identificar",
  "Dos hombres",
  "J.A.F.M.",
  "J L F",
  "JLF",
  "xxx",
  "S/I",
  "Unidentified man",
  "Name withheld",
  "Fulano de Tal",
])("%j names nobody", (name) => expect(isUnnamed(name)).toBe(true));

test.each([
  "Ana",
  "José Ficticio",
  "Pedro Niño",
  "J. Ficticio",
  "Zoraida F.",
  "Fulano Inventado",
  "Li Xu",
  "Ng Ficticia",
])("%j is a name", (name) => expect(isUnnamed(name)).toBe(false));
