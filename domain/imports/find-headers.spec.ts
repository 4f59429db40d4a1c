import { expect, test } from "vitest";
import { findHeaders } from "./find-headers";

const rowsOf = (text: string) => text.split("\n").map((line) => line.split(";"));

test.each([
  ["Nombre(s);Apellido(s);Fecha (dd/mm/aaaa)\nAna;Soto;1/2/26", 0],
  ["ONG Inventada;Corte: febrero\n\nNº;Apellidos y Nombres;C.I.\n1;Soto, Ana;V-1", 2],
  ["Detenido;Lugar;Observaciones\nAna Soto;Tocorón;", 0],
  ["Nombre\nAna Soto", 0],
])("the headers of %j are found", (text, at) => {
  expect(findHeaders(rowsOf(text))).toBe(at);
});

test.each([
  "Ana;Soto;V-91234567\nLuis;Rojas;V-91234568",
  "Quién;Cuándo\nAna;ayer",
  "Listado\nAna;Soto;Tocorón",
  "Ana Soto\nLuis Rojas",
  "Ana;Nombre;08/01/2026\nLuis;x;09/01/2026",
])("the headers of %j are not obvious", (text) => {
  expect(findHeaders(rowsOf(text))).toBeNull();
});
