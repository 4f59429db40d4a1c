import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { head, held, imported, line, outcomesOf, releases } from "./import-file.fixture";

test.each([
  ["Casa por cárcel", "house_arrest"],
  ["arresto dom.", "house_arrest"],
  ["Fallecida", "death"],
  ["murió en custodia", "death"],
  ["Trasladado a Yare", "transfer"],
  ["House arrest", "house_arrest"],
  ["se fugó", "escape"],
  ["sigue detenido", "still_held"],
])("a row with %j as status or in any other cell is refused with that reason", async (status, what) => {
  const db = await openTestLedger();
  const notes = `${head};Nota\n${line(1, "")};${status}`;
  for (const text of [`${head}\n${line(1, status)}`, notes, notes.replace("Nota", "Expediente")]) {
    const { rows } = await imported(db, text);
    expect(rows).toMatchObject([{ outcome: "refused", problems: [{ code: "not_release", values: { what } }] }]);
  }
  expect(releases(db)).toEqual([]);
});

test.each([
  ["the kind", "Nombre completo;Fecha;Tipo\nFicticia Soto, Ana;08/01/2026;Casa por cárcel"],
  ["the place", "Nombre completo;Fecha;Lugar\nFicticia Soto, Ana;08/01/2026;Casa por cárcel"],
  ["the name", "Nombre completo;Fecha\nFicticia Soto, Ana (fallecida);08/01/2026"],
  ["a header", "Nombre completo;Fecha;¿Casa por cárcel?\nFicticia Soto, Ana;08/01/2026;Sí"],
  ["the date's header", "Nombre completo;Cédula;Fecha de traslado\nFicticia Soto, Ana;V-91234567;08/01/2026"],
  ["a title above the headers", "LISTADO DE TRASLADADOS\nNombre completo;Fecha\nFicticia Soto, Ana;08/01/2026"],
  ["a title between rows", "Nombre completo;Fecha;Lugar\nCASA POR CÁRCEL;;\nFicticia Soto, Ana;08/01/2026;tocoron"],
])("house arrest, death and transfer are refused in %s", async (_place, text) => {
  const db = await openTestLedger();
  const { rows } = await imported(db, text, { day: "2026-01-08" });
  expect(rows.at(-1)?.outcome).toBe("refused");
  expect(rows.at(-1)?.problems[0]?.code).toMatch(/^not_release/);
  expect(releases(db)).toEqual([]);
});

test("a file whose name reports deaths contains no releases, whatever an editor chooses", async () => {
  const db = await openTestLedger();
  const text = `${head}\n${line(1, "")}`;
  expect(outcomesOf((await imported(db, text, { name: "fallecidos" })).rows)).toEqual(["2 refused not_release_title"]);
  const chosen = await imported(db, `${head}\n${line(1, "Fallecida")}`, { choices: [[2, "new"]] });
  expect(outcomesOf(chosen.rows)).toEqual(["2 refused not_release"]);
  expect(releases(db)).toEqual([]);
});

test("negated house arrest or death in a column, surnames and places do not count as such a report", async () => {
  const db = await openTestLedger();
  const text = [
    "Nombre completo;Cédula;Fecha;¿Fallecido?;Casa por cárcel",
    "Casas Muro, Ana;V-91234561;08/01/2026;No;No",
    "Traslaviña Ficticia, Luis;V-91234562;08/01/2026;;-",
    "Domiciano Ficticio, Eva;V-91234563;08/01/2026;n/a;",
  ].join("\n");
  expect(outcomesOf((await imported(db, text)).rows)).toEqual(["2 new", "3 new", "4 new"]);
});

test("for people still detained, house arrest is a place of custody; a death and an uncertain place are refused", async () => {
  const db = await openTestLedger();
  const text = [
    "Nombres;Apellidos;Cédula;Detenido el;Lugar;Situación",
    "Ana;Ficticia Soto;V-91234561;08/01/2025;;Casa por cárcel",
    "Luis;Inventado Rojas;V-91234562;08/01/2025;tocoron;Procesado",
    "Eva;Supuesta Mora;V-91234563;08/01/2025;tocoron;Fallecida en custodia",
    "Leo;Quimera Bruma;V-91234564;08/01/2025;tocoron;Trasladado a Ramo Verde",
    "Noé;Imaginario Paz;V-91234565;08/01/2025;;sigue detenido",
  ].join("\n");
  const { rows } = await imported(db, text, { undated: "held" });
  expect(outcomesOf(rows)).toEqual(["2 new", "3 new", "4 refused not_held", "5 refused custody_unsure", "6 new"]);
  expect(held(db)).toEqual([
    { state: "house_arrest", facility: null },
    { state: "prison", facility: "tocoron" },
    { state: "prison", facility: null },
  ]);
  expect(releases(db)).toEqual([]);
});

test("unconfirmed rows are not imported as verified", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, `${head};Nota\n${line(1, "")};por confirmar`, {
    verification: "verified",
    verifiedBy: "publisher:foro-penal",
  });
  expect(outcomesOf(rows)).toEqual(["2 refused row_unconfirmed"]);
});
