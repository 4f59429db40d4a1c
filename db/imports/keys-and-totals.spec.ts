import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { imported, outcomesOf } from "./import-file.fixture";

const people = ["Ana Ficticia Peña;08/01/2026;tocoron", "Luis Inventado Paz;08/01/2026;tocoron"];
const header = "Nombre completo;Fecha;Lugar";

test.each([
  ["above the rows", ["En rojo: casa por cárcel;;", header, ...people]],
  ["below the rows", [header, ...people, "Leyenda;;", "Amarillo;casa por cárcel;", "Verde;libertad plena;"]],
  ["in one cell below the rows", [header, ...people, "Resaltados en gris: fallecidos;;"]],
])("no row is imported while a key of colours %s says what is no release", async (_where, lines) => {
  const db = await openTestLedger();
  const { rows } = await imported(db, lines.join("\n"));
  const named = rows.filter(({ name }) => /Ficticia|Inventado/.test(name));
  expect(named.map(({ outcome, problems }) => [outcome, problems[0]?.code])).toEqual([
    ["refused", "not_release_title"],
    ["refused", "not_release_title"],
  ]);
});

test("a place with a colour in its name, and a surname that is one, are no key", async () => {
  const db = await openTestLedger();
  const lines = [header, "Luis Rojo;08/01/2026;tocoron", "Verde Inventado, Ana;08/01/2026;tocoron"];
  expect(outcomesOf((await imported(db, lines.join("\n"))).rows)).toEqual(["2 new", "3 new"]);
});

test("a total ends the place of the rows above it", async () => {
  const db = await openTestLedger();
  const lines = [
    "N;Nombre completo;Cédula;Fecha",
    "tocoron;;;",
    "1;Ana Ficticia Peña;V-91234561;08/01/2026",
    ";Subtotal;1;",
    "LIBERTAD PLENA;;;",
    "2;Luis Inventado Paz;V-91234562;08/01/2026",
  ];
  const { rows } = await imported(db, lines.join("\n"));
  expect(rows.filter(({ outcome }) => outcome === "new").map(({ preview }) => preview?.facility)).toEqual([
    "tocoron",
    "",
  ]);
});

test("rows below headers in another order are refused until the first headers return", async () => {
  const db = await openTestLedger();
  const lines = [
    "Nombre;Apellido;Fecha;Lugar",
    "Ana;Ficticia Peña;08/01/2026;tocoron",
    "Apellido;Nombre;Fecha;Lugar",
    "Inventado Paz;Luis;08/01/2026;tocoron",
    "Nombre;Apellido;Fecha;Lugar",
    "Eva;Supuesta Gil;08/01/2026;tocoron",
  ];
  expect(outcomesOf((await imported(db, lines.join("\n"))).rows)).toEqual([
    "2 new",
    "3 refused row_not_person",
    "4 refused headers_differ",
    "5 refused row_not_person",
    "6 new",
  ]);
});

test("nobody below a title of unconfirmed releases is verified, until the next title", async () => {
  const db = await openTestLedger();
  const lines = [
    "Nombre completo;Cédula;Fecha;Lugar",
    "EXCARCELADOS POR CONFIRMAR;;;",
    "Ana Ficticia Peña;V-91234561;08/01/2026;tocoron",
    "EXCARCELADOS;;;",
    "Luis Inventado Paz;V-91234562;08/01/2026;tocoron",
  ];
  const { rows } = await imported(db, lines.join("\n"), {
    verification: "verified",
    verifiedBy: "publisher:foro-penal",
  });
  expect(outcomesOf(rows)).toEqual([
    "2 refused row_not_person",
    "3 refused row_unconfirmed",
    "4 refused row_not_person",
    "5 new",
  ]);
});
