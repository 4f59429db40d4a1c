import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { statusKey } from "@/domain/imports/status-key";
import { head, imported, line, outcomesOf, releases } from "./import-file.fixture";

const status = 5;

test("a value that nobody understands is no release until the user says what it means", async () => {
  const text = `${head}\n${line(1, "Beneficio procesal")}`;
  const db = await openTestLedger();
  expect(outcomesOf((await imported(db, text)).rows)).toEqual(["2 refused status_unmapped"]);
  expect(releases(db)).toEqual([]);
  const statuses = { [status]: { [statusKey("Beneficio procesal")]: "precautionary_measures" as const } };
  const { rows } = await imported(db, text, { given: { statuses } });
  expect(rows).toMatchObject([{ outcome: "new", preview: { kind: "precautionary_measures" } }]);
});

test("words in a column of kinds or verifications are treated the same way", async () => {
  const text = [
    "Nombre completo;Fecha;Modalidad;Verificación",
    "Ficticia Soto, Ana María;08/01/2026;Beneficio;sí",
    "Ficticio Rojas, Luis Alberto;08/01/2026;Amnistía;casa por cárcel",
    "Supuesto Mora, José Gregorio;08/01/2026;Amnistía;según la vecina",
    "Quimera Paz, Carmen Rosa;08/01/2026;;",
  ].join("\n");
  const db = await openTestLedger();
  const { rows } = await imported(db, text, { verifiedBy: "family" });
  expect(outcomesOf(rows)).toEqual([
    "2 refused status_unmapped",
    "3 refused status_differs",
    "4 refused status_unmapped",
    "5 new",
  ]);
});

test("a row whose value the user leaves out is set aside with that reason", async () => {
  const statuses = { [status]: { [statusKey("Libertad plena")]: "leave_out" as const } };
  const text = `${head}\n${line(1, "LIBERTAD PLENA")}\n${line(2, "Indulto")}`;
  const { rows } = await imported(await openTestLedger(), text, { given: { statuses } });
  expect(outcomesOf(rows)).toEqual(["2 refused row_left_out", "3 new"]);
});

test("blank cells of a status column have no meaning in a sheet that does not say that it lists releases", async () => {
  const sheet = (title: string) =>
    `${title}Nombre completo;Fecha;Situación\nFicticia Soto, Ana María;08/01/2026;\nFicticio Rojas, Luis Alberto;08/01/2026;Libertad plena`;
  const blank = await imported(await openTestLedger(), sheet(""));
  expect(outcomesOf(blank.rows)).toEqual(["2 refused status_blank", "3 new"]);
  const titled = await imported(await openTestLedger(), sheet("LISTADO DE EXCARCELADOS\n"));
  expect(outcomesOf(titled.rows)).toEqual(["3 new", "4 new"]);
});

test("what is not confirmed is reported, also where the file's default is verified", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, `${head}\n${line(1, "Por confirmar")}\n${line(2, "Libertad plena")}`, {
    verification: "verified",
    verifiedBy: "publisher:foro-penal",
  });
  expect(rows.map(({ preview }) => preview?.verification)).toEqual(["reported", "verified"]);
});

test("a column of notes whose every value is a status is a status column; a column with other notes is none", async () => {
  const sheet = (...notes: string[]) =>
    [
      "Nombre completo;Fecha;Observación",
      ...notes.map((note, at) => `Ficticia ${"abc"[at]}x Soto, Ana;08/01/2026;${note}`),
    ].join("\n");
  const all = await imported(await openTestLedger(), sheet("Libertad plena", "casa por cárcel"));
  expect(all.rows.map(({ preview }) => [preview?.record, preview?.kind])).toEqual([
    ["release", "full_freedom"],
    ["house_arrest", ""],
  ]);
  const some = await imported(await openTestLedger(), sheet("Libertad plena", "llamó la hermana", "casa por cárcel"));
  expect(some.rows.map(({ preview }) => [preview?.record, preview?.kind])).toEqual([
    ["release", "unknown"],
    ["release", "unknown"],
    ["house_arrest", ""],
  ]);
});

test("the title of a section gives its place to the rows below, until one that cannot be read", async () => {
  const db = await openTestLedger();
  const row = (at: number, place = "") => line(at, "Libertad plena", place);
  const text = [
    head,
    "TOCORON;;;;;",
    row(1),
    "SIN-ESTADO (1);;;;;",
    row(2),
    row(3, "tocoron"),
    "Zona desconocida 9;;;;;",
    row(4),
    ";;12;;;",
    ";Sub-total;4;;;",
    row(5),
  ];
  const { rows } = await imported(db, text.join("\n"));
  expect(
    rows.map(({ preview, problems }) => problems[0]?.values?.what ?? [preview?.facility, preview?.placeFrom]),
  ).toEqual([
    "section",
    ["tocoron", 2],
    "section",
    ["sin-estado", 4],
    ["tocoron", null],
    "section",
    ["", null],
    "number",
    "total",
    ["", null],
  ]);
});
