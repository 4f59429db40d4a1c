import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { imported, outcomesOf, releases } from "./import-file.fixture";

const names = "Ana María Luis Eva Leo Raúl Sara Iván Noé Gil Luz Mía Pía Teo Bea".split(" ");
/** A sheet of people whose last columns hold these values. */
const sheet = (header: string, values: readonly string[]) =>
  [
    `Nombre completo;Fecha de excarcelación;Lugar;${header}`,
    ...values.map((value, at) => `${names[at]} Ficticio Inventado;08/01/2026;tocoron;${value}`),
  ].join("\n");
const decisions = [
  "Excarcelada",
  "Boleta librada",
  "A la espera",
  "Recluido",
  "Negada",
  "Libertad plena",
  "Preso",
  "NO",
];

test.each(["Status actual", "Condición jurídica", "Estado procesal", "Resultado", "Detalle del caso"])(
  "in a column %j that nobody mapped, only values that say so are releases",
  async (header) => {
    const db = await openTestLedger();
    expect(outcomesOf((await imported(db, sheet(header, decisions))).rows)).toEqual([
      "2 new",
      "3 refused status_unmapped",
      "4 refused status_unmapped",
      "5 refused not_release",
      "6 refused status_unmapped",
      "7 new",
      "8 refused not_release",
      "9 refused status_unmapped",
    ]);
    expect(releases(db)).toHaveLength(2);
  },
);

test.each(["Excarcelado (Sí/No)", "¿Salió?", "En libertad", "Released (yes/no)", "Liberado"])(
  'below %j, "no" is a person still held, and a blank or another answer is no release',
  async (header) => {
    const db = await openTestLedger();
    expect(outcomesOf((await imported(db, sheet(header, ["Sí", "si", "x", "✓", "No", "", "Pendiente"]))).rows)).toEqual(
      [
        ...["2 new", "3 new", "4 new", "5 new"],
        ...["6 refused not_release", "7 refused status_blank", "8 refused status_unmapped"],
      ],
    );
  },
);

test("marks below the columns of a table of outcomes mean what their headers say", async () => {
  const db = await openTestLedger();
  const marks = ["x;;;", ";VERDADERO;FALSO;FALSO", ";;si;", ";;;1", "x;;x;", "0;1;0;0"];
  const { rows } = await imported(db, sheet("Libertad plena;Medidas;Casa por cárcel;Fallecido", marks));
  expect(rows.map(({ outcome, preview }) => [outcome, preview?.record, preview?.kind])).toEqual([
    ["new", "release", "full_freedom"],
    ["new", "release", "precautionary_measures"],
    ["new", "house_arrest", ""],
    ["new", "death", ""],
    ["refused", "release", "unknown"],
    ["new", "release", "precautionary_measures"],
  ]);
});

test('"Si" without an accent, among other answers about house arrest, is a yes', async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, sheet("¿Casa por cárcel?", ["Si", "en su domicilio", "desde el lunes"]));
  expect(rows.map(({ preview }) => preview?.record)).not.toContain("release");
});

test.each([
  "Boleta de excarcelación emitida",
  "Excarcelación por ejecutar",
  "Libertad plena negada",
  "Medida cautelar solicitada",
  "Indulto en trámite",
  "?",
])("the status %j has no meaning until somebody answers", async (status) => {
  const db = await openTestLedger();
  const { rows } = await imported(db, sheet("Situación", [status, "Libertad plena"]));
  expect(outcomesOf(rows)).toEqual(["2 refused status_unmapped", "3 new"]);
});
