import { expect, test } from "vitest";
import { placeFinder } from "./known-places";
import { readEntity } from "./read-entity";

const find = placeFinder([
  { id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)" },
  { id: "tocuyito", name: "Centro Penitenciario Carabobo (Tocuyito)" },
  { id: "fenix", name: "Centro de Formación Hombre Nuevo El Libertador (Fénix Carabobo)" },
  { id: "rodeo-i", name: "Internado Judicial Rodeo I" },
  { id: "rodeo-ii", name: "Internado Judicial Rodeo II" },
  { id: "ramo-verde", name: "Centro Nacional de Procesados y Penados Militares (Ramo Verde)" },
  { id: "helicoide", name: "El Helicoide (SEBIN)" },
  { id: "zona-7", name: "Policía Nacional Bolivariana - Zona 7" },
  { id: "adolescentes", name: "Entidad de Atención de Adolescentes Ciudad Caracas" },
  { id: "barinas", name: "Internado Judicial de Barinas" },
  { id: "villa", name: "Destacamento 41", aliases: ["La Ficticia", "Comandancia Nacional"] },
]);

test.each([
  ["Tocorón", "tocoron"],
  ["TOCORON (Aragua)", "tocoron"],
  ["Centro Penitenciario de Aragua (Tocorón)", "tocoron"],
  ["Rodeo 1", "rodeo-i"],
  ["El Rodeo I", "rodeo-i"],
  ["RodeoII", "rodeo-ii"],
  ["Rodeo2", "rodeo-ii"],
  ["Fénix Carabobo", "fenix"],
  ["Ramo Verde, Los Teques", "ramo-verde"],
  ["Ramo Verde (Los Teques)", "ramo-verde"],
  ["SEBIN Helicoide", "helicoide"],
  ["PNB Zona 7", "zona-7"],
  ["Zona 7", "zona-7"],
  ["Internado Judicial de Barinas", "barinas"],
  ["Cárcel de Barinas", "barinas"],
  ["LA FICTICIA", "villa"],
  ["la ficticia, Maracay", "villa"],
  ["Comandancia Nacional", "villa"],
])("%j is the place %j", (text, place) => expect(find(text)).toBe(place));

test.each([
  "Aragua",
  "Estado Aragua",
  "Carabobo",
  "Barinas",
  "Caracas",
  "Rodeo",
  "SEBIN",
  "Adolescentes",
  "Los Teques",
])("%j names no place of detention", (text) => expect(find(text)).toBeNull());

test.each([
  ["Aragua", "VE-D"],
  ["Edo. Miranda", "VE-M"],
  ["ESTADO BOLÍVAR", "VE-F"],
  ["Caracas", "VE-A"],
  ["Tocorón", null],
  ["José Miranda", null],
])("%j is the state %j", (text, code) => expect(readEntity(text)).toBe(code));
