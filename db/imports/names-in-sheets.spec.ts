import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { imported, outcomesOf } from "./import-file.fixture";

test("a name in four columns is whole", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(
    db,
    [
      "Primer nombre;Segundo nombre;Primer apellido;Segundo apellido;Fecha de excarcelación;Lugar",
      "Ángela;del Carmen;Supuesta;de la Quimera;08/01/2026;tocoron",
      "Luis;;Inventado;;08/01/2026;tocoron",
    ].join("\n"),
  );
  expect(outcomesOf(rows)).toEqual(["2 new", "3 new"]);
  const people = db.$client.prepare("SELECT given_names, surnames FROM people ORDER BY id").raw().all();
  expect(people).toEqual([
    ["Ángela del Carmen", "Supuesta de la Quimera"],
    ["Luis", "Inventado"],
  ]);
});

test("a cell with several names, a relative's name or the mark of a note is asked about", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(
    db,
    [
      "Nombre completo;Fecha de excarcelación;Lugar",
      "Leo Quimera Sol y Raúl Irreal Mora;08/01/2026;tocoron",
      "Hijo de Ana Ficticia;08/01/2026;tocoron",
      "Eva Supuesta Gil*;08/01/2026;tocoron",
      "Luis Inventado Paz;08/01/2026;tocoron**",
      "* Detención domiciliaria;;",
    ].join("\n"),
  );
  expect(outcomesOf(rows)).toEqual([
    "2 doubtful row_several",
    "3 doubtful row_unnamed",
    "4 doubtful row_marked",
    "5 doubtful row_marked",
    "6 refused row_not_person",
  ]);
});

test("the sign of the dead beside a name reports a death and is not part of the name", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, "Nombre completo;Fecha;Lugar\nLuis Inventado Paz †;08/01/2026;tocoron");
  expect(rows[0]).toMatchObject({ name: "Luis Inventado Paz", preview: { record: "death" } });
});

test("a remark about a relative's death or an earlier house arrest is no record of the person, and no release", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(
    db,
    [
      "Nombre completo;Cédula;Fecha de excarcelación;Lugar;Observaciones",
      "Ana Ficticia Peña;V-91234561;08/01/2026;tocoron;salió junto a su esposo, quien falleció en 2024",
      "Luis Inventado Paz;V-91234562;08/01/2026;tocoron;tres meses en arresto domiciliario, ahora libertad plena",
      "Eva Supuesta Gil;V-91234563;08/01/2026;tocoron;su hermana sigue presa",
    ].join("\n"),
  );
  expect(outcomesOf(rows)).toEqual(["2 refused not_release", "3 refused not_release", "4 new"]);
});
