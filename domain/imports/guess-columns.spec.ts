import { expect, test } from "vitest";
import { guessColumns } from "./guess-columns";

test("the person's columns are found beside a relative's, with a number or an owner in their headers", () => {
  const headers =
    "Fecha de registro;Familiar de contacto;C.I. familiar;Nombre del detenido;Nro. de C.I. detenido;Fecha detención;Fecha de libertad;Sitio de reclusión";
  expect(guessColumns(headers.split(";"))).toEqual({
    fullName: 3,
    document: 4,
    detainedFrom: 5,
    day: 6,
    facility: 7,
  });
});

test.each([
  "Fecha detenido",
  "Fecha del reporte",
  "Fecha de registro",
  "Fecha de audiencia",
  "ID",
  "Lugar de detención",
])("%j is no column of a release's day, ID number or prison", (header) => {
  const { day, document, facility } = guessColumns(["Nombre completo", header]);
  expect([day, document, facility]).toEqual([undefined, undefined, undefined]);
});
