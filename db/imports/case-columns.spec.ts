import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { statusKey } from "@/domain/imports/status-key";
import { unreadColumns } from "@/domain/imports/unread-columns";
import { imported, outcomesOf, workbook } from "./import-file.fixture";

const person = (db: Db, surnames: string) => {
  const id = db.$client.prepare("SELECT id FROM people WHERE surnames = ?").pluck().get(surnames);
  const document = findDocument(db, "person", String(id))?.document;
  if (!document) throw new Error(`nobody is called ${surnames}`);
  return document;
};
/** The codes and texts of a person with one detention. */
const caseOf = (db: Db, surnames: string) => {
  const { facts, identity } = person(db, surnames);
  const [detention] = facts.detentions;
  const [{ municipality = "", charge = "", court = "" } = {}] = identity?.cases ?? [];
  const { sector, profession } = facts.profile;
  const { health, causeOfDeath, note } = identity ?? {};
  const codes = [detention?.case?.arrestedBy, detention?.case?.arrestedIn, detention?.legalStage, sector, profession];
  return { codes, texts: [municipality, charge, court, health, causeOfDeath], note };
};

const spanish =
  "Nombres;Apellidos;Cédula;Fecha de excarcelación;ORGANISMO APREHENSOR;Estado de la detención;Municipio;Delito(s);Tribunal;Etapa procesal;Profesión u oficio;Estado de Salud";
const cells =
  "SEBIN;Edo. Miranda;Chacao;Terrorismo, traición a la patria;3.º de Control;Fase de juicio;Periodista;Hipertensión";
const stated = {
  codes: ["sebin", "VE-M", "not_convicted", null, "journalist"],
  texts: ["Chacao", "Terrorismo, traición a la patria", "3.º de Control", "Hipertensión", ""],
  note: "",
};

test("the columns about the case reach the record of a new person, with Spanish or English headers, in CSV or XLSX", async () => {
  const db = await openSeededLedger();
  const row = (surnames: string) => `Inventada;${surnames};V-91234560;08/01/2026;${cells}`;
  await imported(db, `${spanish}\n${row("Ficticia Uno")}`);
  expect(caseOf(db, "Ficticia Uno")).toEqual(stated);

  const english =
    "Given names,Surnames,Release date,Arrested by,State of arrest,Municipality,Charges,Court,Legal stage,Occupation,Health condition";
  const inEnglish = `Inventado,Ficticio Dos,2026-01-08,sebin,VE-M,Chacao,"Terrorismo, traición a la patria",3.º de Control,awaiting trial,journalist,Hipertensión`;
  await imported(db, `${english}\n${inEnglish}`);
  expect(caseOf(db, "Ficticio Dos")).toEqual(stated);

  const lines = [spanish, row("Ficticia Tres").replace("V-91234560", "V-91234563")];
  const sheet = lines.map((line, at) => {
    const inCells = line.split(";").map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    return `<row r="${at + 1}">${inCells.join("")}</row>`;
  });
  const { rows } = await imported(db, workbook(`<sheetData>${sheet.join("")}</sheetData>`));
  expect(outcomesOf(rows)).toEqual(["2 new"]);
  expect(caseOf(db, "Ficticia Tres")).toEqual(stated);
  expect(rows[0]?.preview?.details).toContainEqual(["charge", "Terrorismo, traición a la patria"]);
});

test("a word that nobody understands is a question; the answer is a code or a remark for the note", async () => {
  const head = "Nombres;Apellidos;Fecha de excarcelación;Organismo;Ocupación;Etapa";
  const file = `${head}\nInventada;Ficticia Cuatro Prueba;08/01/2026;La Especial;Carpintera;Sobreseída\nInventado;Ficticio Cinco Prueba;08/01/2026;s/i;-;`;
  const db = await openSeededLedger();
  const open = await imported(db, file, { isSimulated: true });
  expect(open.rows.map(({ outcome, problems }) => [outcome, ...problems.map(({ field }) => field)])).toEqual([
    ["refused", "profession", "arrestedBy", "legalStage"],
    ["new"],
  ]);
  const codes = {
    profession: { [statusKey("carpintera")]: "other" },
    arrestedBy: { [statusKey("La especial")]: "state_police" },
    legalStage: { [statusKey("Sobreseída")]: "note" },
  };
  await imported(db, file, { given: { codes } });
  expect(caseOf(db, "Ficticia Cuatro Prueba")).toEqual({
    codes: ["state_police", null, null, null, "other"],
    texts: ["", "", "", "", ""],
    note: "Etapa judicial: Sobreseída",
  });
  expect(caseOf(db, "Ficticio Cinco Prueba").codes).toEqual([undefined, undefined, null, null, null]);
});

test("a row about a known person fills what the record lacks, empties nothing, and asks about another code", async () => {
  const db = await openSeededLedger();
  const row = "Inventada;Ficticia Seis Prueba;V-91234566;08/01/2026";
  await imported(db, `${spanish}\n${row};${cells}`);
  const short = "Nombres;Apellidos;Cédula;Fecha de excarcelación";
  const plain = await imported(db, `${short}\n${row}`);
  expect(outcomesOf(plain.rows)).toEqual(["2 unchanged"]);
  const later = await imported(db, `${short};Delito;Causa de muerte;Sector\n${row};Asociación;;Civil`);
  expect(outcomesOf(later.rows)).toEqual(["2 known"]);
  expect(caseOf(db, "Ficticia Seis Prueba")).toEqual({
    ...stated,
    codes: ["sebin", "VE-M", "not_convicted", "civilian", "journalist"],
    note: "Delito imputado: Asociación",
  });
  const again = await imported(db, `${short};Delito\n${row};ASOCIACION`);
  expect(outcomesOf(again.rows)).toEqual(["2 unchanged"]);
  const other = await imported(db, `${short};Organismo;Profesión\n${row};DGCIM;Docente`);
  expect(outcomesOf(other.rows)).toEqual(["2 refused row_differs_person row_differs_held"]);
});

test("a person still held gets the case of the open detention, and the release that follows keeps it", async () => {
  const db = await openSeededLedger();
  const row = "Inventado;Ficticio Siete Prueba;V-91234567";
  await imported(db, `Nombres;Apellidos;Cédula;Detenido el;Cuerpo;Estado\n${row};08/01/2025;Poliaragua;Aragua`, {
    undated: "held",
    given: { columns: { givenNames: 0, surnames: 1, document: 2, detainedFrom: 3, arrestedBy: 4, arrestedIn: 5 } },
  });
  await imported(db, `Nombres;Apellidos;Cédula;Fecha de excarcelación;Tribunal\n${row};08/01/2026;2.º de Juicio`);
  const { codes, texts } = caseOf(db, "Ficticio Siete Prueba");
  expect(codes).toEqual(["state_police", "VE-D", null, null, null]);
  expect(texts).toEqual(["", "", "2.º de Juicio", "", ""]);
});

test("a death keeps its cause, and a charge or an illness that mentions a death or a transfer is asked about", async () => {
  const db = await openSeededLedger();
  const head = "Nombres;Apellidos;Fecha;Delito;Salud;Causa de la muerte";
  const { rows } = await imported(
    db,
    [
      head,
      "Inventada;Ficticia Ocho Prueba;08/01/2026;Terrorismo;;Paro cardíaco",
      "Inventado;Ficticio Nueve Prueba;08/01/2026;Muerte de un guardia;;",
      "Inventada;Ficticia Diez Prueba;08/01/2026;Terrorismo;Trasladada al hospital;N/A",
      "Inventado;Ficticio Once Prueba;08/01/2026;Terrorismo;Ninguna;no",
    ].join("\n"),
  );
  expect(outcomesOf(rows)).toEqual(["2 new", "3 refused not_release", "4 refused not_release", "5 new"]);
  expect(rows.map(({ preview }) => preview?.record)).toEqual(["death", "release", "release", "release"]);
  expect(caseOf(db, "Ficticia Ocho Prueba").texts).toEqual(["", "Terrorismo", "", "", "Paro cardíaco"]);
  expect(caseOf(db, "Ficticio Once Prueba").texts).toEqual(["", "Terrorismo", "", "", ""]);
});

test("a text longer than the record holds refuses its row beside the column", async () => {
  const db = await openSeededLedger();
  const file = `Nombres;Apellidos;Fecha;Delito\nInventada;Ficticia Doce Prueba;08/01/2026;${"x".repeat(601)}`;
  const { rows } = await imported(db, file);
  expect(rows.map(({ outcome, problems }) => [outcome, problems[0]?.field])).toEqual([["refused", "charge"]]);
});

test("the columns that the import does not read are named before it", async () => {
  const db = await openSeededLedger();
  const head = "N°;Nombres;Apellidos;Fecha;Estatus;Teléfono de la familia;Abogado;Delito;Vacía";
  const file = `${head}\n1;Inventada;Ficticia Trece;08/01/2026;Libertad plena;0414-5550123;Inventado Ficticio;Terrorismo;`;
  const { facts, mapping, layout } = await imported(db, file, { isSimulated: true });
  const unread = unreadColumns(layout?.headers ?? [], mapping ?? { columns: {} }, facts?.columns ?? []);
  expect(unread.map((at) => layout?.headers[at])).toEqual(["Teléfono de la familia", "Abogado"]);
});
