import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { savePerson } from "@/db/people/save-person";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { actor, head, held, imported, line, outcomesOf, releases } from "./import-file.fixture";

test.each([
  ["Casa por cárcel", "house_arrest"],
  ["arresto dom.", "house_arrest"],
  ["House arrest", "house_arrest"],
  ["Fallecida", "death"],
  ["murió en custodia", "death"],
  ["se fugó", "escape"],
  ["Trasladado a sin-estado", "transfer"],
])("a row with %j as status or in any other cell becomes that record, and no release", async (status, what) => {
  const notes = `${head};Nota\n${line(1, "")};${status}`;
  for (const text of [`${head}\n${line(1, status)}`, notes, notes.replace("Nota", "Expediente")]) {
    const db = await openTestLedger();
    const { rows } = await imported(db, text, { given: { statuses: {} } });
    expect(rows).toMatchObject([{ outcome: "new", preview: { record: what, day: "2026-01-08" } }]);
    expect(releases(db)).toEqual([]);
    const { detentions } = findDocument(db, "person", "1")?.document.facts ?? {};
    const { end, custody } = detentions?.[0] ?? {};
    if (what === "death" || what === "escape") expect(end).toEqual({ how: what, day: "2026-01-08" });
    else expect(custody?.at(-1)).toMatchObject({ from: "2026-01-08", state: what === "transfer" ? "prison" : what });
    expect(custody?.[0]?.facility).toBe("tocoron");
    const again = await imported(db, text);
    expect(outcomesOf(again.rows)).toEqual(["2 unchanged"]);
  }
});

test("a known person under arrest gets the change of custody, and a person already free is refused", async () => {
  const db = await openTestLedger();
  const detentions = [{ from: "2025-05-01", custody: [{ state: "prison", facility: "tocoron" }] }];
  const known = { givenNames: "Inventada", surnames: "Ficticia bx", document: "V-91234561" };
  written(await savePerson(db, actor, person({ ...known, detentions }), noon));
  const { rows } = await imported(db, `${head}\n${line(1, "Casa por cárcel")}`);
  expect(outcomesOf(rows)).toEqual(["2 known"]);
  expect(held(db)).toEqual([
    { state: "prison", facility: "tocoron" },
    { state: "house_arrest", facility: null },
  ]);
  await imported(db, `${head}\n${line(1, "Libertad plena").replace("08/01/2026", "09/01/2026")}`);
  expect(releases(db)).toEqual(["2026-01-09"]);
  const late = await imported(db, `${head}\n${line(1, "Fallecido")}`);
  expect(outcomesOf(late.rows)).toEqual(["2 refused released_already"]);
});

test("a transfer without a known destination, and a person still held on the day of a release, are refused", async () => {
  const db = await openTestLedger();
  for (const [status, problem] of [
    ["Trasladado", "custody_unsure"],
    ["Trasladado a ninguna parte", "custody_unsure"],
    ["sigue detenido", "not_release"],
  ] as const) {
    const { rows } = await imported(db, `${head}\n${line(1, status)}`);
    expect(outcomesOf(rows)).toEqual([`2 refused ${problem}`]);
  }
});

test.each([
  ["the kind", "Nombre completo;Fecha;Tipo\nFicticia Soto, Ana;08/01/2026;Casa por cárcel"],
  ["the place", "Nombre completo;Fecha;Lugar\nFicticia Soto, Ana;08/01/2026;Casa por cárcel"],
  ["the name", "Nombre completo;Fecha\nFicticia Soto, Ana (casa por cárcel);08/01/2026"],
  ["a header", "Nombre completo;Fecha;¿Casa por cárcel?\nFicticia Soto, Ana;08/01/2026;Sí"],
  ["a title above the headers", "ARRESTO DOMICILIARIO\nNombre completo;Fecha\nFicticia Soto, Ana;08/01/2026"],
  ["a title between rows", "Nombre completo;Fecha;Lugar\nCASA POR CÁRCEL;;\nFicticia Soto, Ana;08/01/2026;tocoron"],
])("house arrest is read in %s", async (_place, text) => {
  const db = await openTestLedger();
  const { rows } = await imported(db, text, { day: "2026-01-08" });
  expect(rows.at(-1)).toMatchObject({ outcome: "new", name: "Ana Ficticia Soto", preview: { record: "house_arrest" } });
  expect(releases(db)).toEqual([]);
});

test("a title that also mentions releases, or a transfer without a destination, decides nothing: the rows are refused", async () => {
  const db = await openTestLedger();
  const text = `${head}\n${line(1, "")}`;
  for (const [name, problem] of [
    ["excarcelados y fallecidos", "not_release_title"],
    ["trasladados", "custody_unsure"],
  ] as const) {
    expect(outcomesOf((await imported(db, text, { name })).rows)).toEqual([`2 refused ${problem}`]);
  }
  const dead = await imported(db, text, { name: "fallecidos" });
  expect(dead.rows).toMatchObject([{ outcome: "new", preview: { record: "death" } }]);
  expect(releases(db)).toEqual([]);
});

test.each([
  ["another cell", `${head};Nota\n${line(1, "Libertad plena")};falleció el martes`, "status_differs"],
  ["a title between rows", `${head}\nFALLECIDOS;;;;;\n${line(1, "Libertad plena")}`, "not_release_above"],
  ["the title", `LISTA DE FALLECIDOS\n${head}\n${line(1, "Libertad plena")}`, "not_release_title"],
])("a row whose status says released is refused where %s reports a death", async (_where, text, problem) => {
  const db = await openTestLedger();
  const { rows } = await imported(db, text, { choices: [[3, "new"]] });
  expect(rows.at(-1)).toMatchObject({ outcome: "refused", problems: [{ code: problem }] });
  expect(releases(db)).toEqual([]);
});

test("released with house arrest, and measures with house arrest, are house arrest", async () => {
  const text = `${head};Medida`;
  const db = await openTestLedger();
  const { rows } = await imported(
    db,
    `${text}\n${line(1, "Excarcelado")};Casa por cárcel\n${line(2, "Medida cautelar")};Arresto domiciliario\n${line(3, "Libertad plena")};Casa por cárcel`,
  );
  expect(rows.map(({ preview, problems }) => problems[0]?.code ?? preview?.record)).toEqual([
    "house_arrest",
    "house_arrest",
    "status_differs",
  ]);
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
  expect(rows).toMatchObject([{ outcome: "new", preview: { verification: "reported" } }]);
});
