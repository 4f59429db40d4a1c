import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { verifyChain } from "@/db/history/verify-chain";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { importFile, readLayout } from "@/db/jobs/import-files";
import { readResults } from "@/db/jobs/import-results";
import { requestCancel } from "@/db/jobs/request-cancel";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { guessColumns } from "@/domain/imports/guess-columns";
import { type Mapping, usualDefaults } from "@/domain/imports/import-fields";
import { statusKey } from "@/domain/imports/status-key";
import { findImport, type Import } from "./find-import";
import { applyImportJob, simulateImport, undoImportJob } from "./import-jobs";
import { readImport } from "./read-import";
import { createImport, reviseImport } from "./save-import";

const actor = { id: "user:1" };
const work = {
  import_read: readImport,
  import_simulate: simulateImport,
  import_apply: applyImportJob,
  import_undo: undoImportJob,
};

const head = "Nombres;Apellidos;Cédula;Nacionalidad;Fecha de excarcelación;Tipo;Lugar";
const row = (index: number, typed: Record<number, string> = {}) =>
  [
    "Inventada",
    `Ficticia ${"abcdefghij"[index % 10]}${index}`,
    `V-${9_000_000 + index}`,
    "venezolana",
    "08/01/2026",
    "",
    "Tocorón",
  ]
    .map((cell, column) => typed[column] ?? cell)
    .join(";");

/** Uploads a file, with the column mapping that its headers suggest. */
async function bring(db: Db, text: string | Buffer, mapping: Partial<Mapping> = {}): Promise<number> {
  const bytes = Buffer.from(text);
  const id = await createImport(db, actor.id, createHash("sha256").update(bytes).digest("hex"), noon);
  writeFileSync(importFile(db, id, "upload"), bytes);
  await run(db, id, "import_read");
  const layout = readLayout(db, id);
  const columns = guessColumns(layout?.headers ?? []);
  if (layout)
    await reviseImport(db, id, { mapping: { columns, defaults: usualDefaults, publication: "draft", ...mapping } });
  return id;
}

async function run(db: Db, id: number, kind: keyof typeof work) {
  const job = await startJob(db, actor.id, kind, noon, { import: id, locale: "es" });
  await runJob(db, job.id, (report, each) => work[kind](db, each, report));
  return findNewestJob(db, kind);
}

function found(db: Db, id: number): Import {
  const each = findImport(db, id);
  if (!each) throw new Error("no such import");
  return each;
}

const countOf = (db: Db, table: string) =>
  (db.$client.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

test("bad rows are skipped with their reason, the others are one change, and undoing it leaves no people", async () => {
  const db = await openTestLedger();
  const before = countOf(db, "changes");
  const rows = Array.from({ length: 30 }, (_, index) => row(index));
  rows[3] = row(3, { 4: "31/02/2026" });
  rows[7] = row(7, { 3: "marciana" });
  rows[9] = row(9, { 6: "Cárcel que no existe" });
  const id = await bring(db, [head, ...rows].join("\r\n"));
  await run(db, id, "import_simulate");
  expect(found(db, id).counts).toEqual({ new: 27, known: 0, unchanged: 0, doubtful: 0, refused: 3 });
  expect(countOf(db, "changes")).toBe(before);
  await run(db, id, "import_apply");
  expect(countOf(db, "changes")).toBe(before + 1);
  expect(countOf(db, "releases")).toBe(27);
  expect(verifyChain(db).broken).toEqual([]);
  const refused = readFileSync(importFile(db, id, "refused.csv"), "utf8")
    .trim()
    .split("\r\n");
  expect(refused).toHaveLength(4);
  expect(refused[1]).toContain("«31/02/2026» no existe en el calendario.");
  await run(db, id, "import_undo");
  expect(found(db, id).change).toBeNull();
  expect(verifyChain(db).broken).toEqual([]);
  expect(countOf(db, "people")).toBe(0);
});

test("importing the same file again changes nothing: every row is unchanged", async () => {
  const db = await openTestLedger();
  const text = [head, ...Array.from({ length: 12 }, (_, index) => row(index))].join("\n");
  await run(db, await bring(db, text), "import_apply");
  const before = countOf(db, "changes");
  const again = await bring(db, text);
  await run(db, again, "import_simulate");
  expect(found(db, again).counts).toMatchObject({ new: 0, unchanged: 12 });
  await run(db, again, "import_apply");
  // In another order it is another file with the same content.
  const turned = await bring(db, [head, ...text.split("\n").slice(1).reverse()].join("\n"));
  await run(db, turned, "import_apply");
  expect(countOf(db, "changes")).toBe(before);
  expect(countOf(db, "releases")).toBe(12);
});

test("a row with a known ID number adds the release to that person; a namesake is a question and is skipped until the editor decides", async () => {
  const db = await openTestLedger();
  const typed = { givenNames: "Inventada", surnames: "Ficticia a0", document: "V-1.234.567", day: "2025-02-01" };
  await recordRelease(db, actor, newPersonRelease(typed), noon);
  const same = [head, row(0, { 2: "1234567" })].join("\n");
  const known = await bring(db, same);
  await run(db, known, "import_simulate");
  expect(found(db, known).counts).toMatchObject({ known: 1, new: 0 });
  const other = await bring(db, [head, row(0, { 2: "V-7.654.321" })].join("\n"));
  await run(db, other, "import_apply");
  expect(found(db, other).counts).toMatchObject({ doubtful: 1, new: 0 });
  expect(countOf(db, "releases")).toBe(1);
  await reviseImport(db, other, { choices: [[2, "new"]] });
  writeFileSync(importFile(db, other, "upload"), [head, row(0, { 2: "V-7.654.321" })].join("\n"));
  await run(db, other, "import_apply");
  expect(countOf(db, "people")).toBe(2);
});

test("a similar name is a question and gets the release when chosen; a name with little resemblance is a new person", async () => {
  const db = await openTestLedger();
  const typed = { givenNames: "Inventada Zoraida", surnames: "Ficticia Borrascosa", document: "", day: "2025-02-01" };
  await recordRelease(db, actor, newPersonRelease(typed), noon);
  const text = [
    head,
    row(1, { 0: "Zoraida", 1: "Fictisia Borrascoza", 2: "" }),
    row(2, { 0: "Zenobia", 1: "Ficticia Apacible", 2: "" }),
  ].join("\n");
  const id = await bring(db, text);
  await run(db, id, "import_simulate");
  const [near, far] = readResults(db, id) ?? [];
  expect(near).toMatchObject({ outcome: "doubtful", candidates: [{ id: "1" }] });
  expect(near?.candidates[0]?.reasons.map(({ code }) => code)).toContain("sounds_alike");
  expect(far).toMatchObject({ outcome: "new", candidates: [] });
  await reviseImport(db, id, { choices: [[2, "1"]] });
  await run(db, id, "import_apply");
  expect(readResults(db, id)?.map(({ outcome }) => outcome)).toEqual(["known", "new"]);
  expect(db.$client.prepare("SELECT person FROM detentions ORDER BY id").pluck().all()).toEqual([1, 1, 2]);
  const again = await bring(db, text);
  await reviseImport(db, again, { choices: [[2, "99"]] });
  await run(db, again, "import_apply");
  expect(readResults(db, again)?.map(({ outcome }) => outcome)).toEqual(["doubtful", "unchanged"]);
});

test("a name of only two words is a question, unless the ledger already has that very release", async () => {
  const db = await openTestLedger();
  const typed = { givenNames: "Inventada", surnames: "Ficticia", document: "", day: "2026-01-08" };
  await recordRelease(db, actor, newPersonRelease({ ...typed, "profile.nationalities": ["VE"] }), noon);
  const named = { 0: "Inventada", 1: "Ficticia", 2: "", 6: "" };
  const id = await bring(db, [head, row(1, named)].join("\n"));
  await run(db, id, "import_simulate");
  expect(readResults(db, id)?.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
  const later = await bring(db, [head, row(1, { ...named, 4: "03/02/2026" })].join("\n"));
  await run(db, later, "import_simulate");
  expect(readResults(db, later)?.map(({ outcome }) => outcome)).toEqual(["doubtful"]);
});

test("a person repeated in a file is imported once; a repeat with another day is refused", async () => {
  const db = await openTestLedger();
  const id = await bring(db, [head, row(1), row(1), row(1, { 4: "09/01/2026" })].join("\n"));
  await run(db, id, "import_apply");
  expect(readResults(db, id)?.map(({ outcome }) => outcome)).toEqual(["new", "unchanged", "refused"]);
});

test("a row that contradicts the ledger is refused and names the release", async () => {
  const db = await openTestLedger();
  await run(db, await bring(db, [head, row(1)].join("\n")), "import_apply");
  const id = await bring(db, [head, row(1, { 5: "Indulto" })].join("\n"));
  const mapping = found(db, id).mapping as Mapping;
  await reviseImport(db, id, { mapping: { ...mapping, statuses: { 5: { [statusKey("INDULTO")]: "pardon" } } } });
  await run(db, id, "import_simulate");
  expect(readResults(db, id)?.[0]?.problems).toMatchObject([
    { code: "row_differs", field: "kind", values: { number: 1 } },
  ]);
});

test("a cancelled import writes nothing and keeps its file", async () => {
  const db = await openTestLedger();
  const id = await bring(db, [head, row(1)].join("\n"));
  const before = countOf(db, "changes");
  const job = await startJob(db, actor.id, "import_apply", noon, { import: id, locale: "es" });
  await requestCancel(db, job.id);
  await runJob(db, job.id, (report, each) => applyImportJob(db, each, report));
  expect(findNewestJob(db, "import_apply")?.state).toBe("cancelled");
  expect(countOf(db, "changes")).toBe(before);
  expect(db.$client.prepare("SELECT last FROM numbers WHERE kind = 'person'").get()).toBeUndefined();
  expect((await run(db, id, "import_apply"))?.state).toBe("done");
});

test("rows without a day are people still detained, if the editor says so: new, known again, and already known", async () => {
  const db = await openTestLedger();
  const freed = { givenNames: "Inventada", surnames: "Ficticia b1", document: "V-9.000.001", day: "2025-02-01" };
  await recordRelease(db, actor, newPersonRelease(freed), noon);
  const file = [`${head};Detenido el`, ...[1, 2].map((index) => `${row(index, { 4: "" })};15/03/2025`)].join("\n");
  const refused = await bring(db, file);
  await run(db, refused, "import_simulate");
  expect(found(db, refused).counts).toMatchObject({ refused: 2 });
  const { mapping } = found(db, refused);
  const defaults = { ...usualDefaults, undated: "held" as const };
  const held = { ...mapping, defaults };
  const id = await bring(db, file, held);
  await run(db, id, "import_apply");
  expect(readResults(db, id)?.map(({ outcome }) => outcome)).toEqual(["known", "new"]);
  const open = "SELECT person, from_day AS day FROM detentions WHERE ended IS NULL ORDER BY id";
  expect(db.$client.prepare(open).all()).toEqual([1, 2].map((person) => ({ person, day: "2025-03-15" })));
  const again = await bring(db, `${file}\n`, held);
  await run(db, again, "import_simulate");
  expect(found(db, again).counts).toMatchObject({ unchanged: 2 });
  const moved = await bring(db, file.replaceAll("15/03/2025", "16/03/2025"), held);
  await run(db, moved, "import_simulate");
  expect(readResults(db, moved)?.[0]?.problems).toMatchObject([{ code: "row_differs_held", field: "detainedFrom" }]);
  await run(db, id, "import_undo");
  expect(countOf(db, "people")).toBe(1);
  expect(verifyChain(db).broken).toEqual([]);
});

test("a person with a refuted release is already detained: no second detention is added", async () => {
  const db = await openTestLedger();
  const untrue = { givenNames: "Inventada", surnames: "Ficticia b1", document: "V-9.000.001", verification: "refuted" };
  await recordRelease(db, actor, newPersonRelease({ ...untrue, day: "2025-02-01", facility: "tocoron" }), noon);
  const defaults = { ...usualDefaults, undated: "held" as const };
  const columns = guessColumns(head.split(";"));
  const id = await bring(db, [head, row(1, { 4: "" })].join("\n"), { columns, defaults });
  await run(db, id, "import_apply");
  expect(readResults(db, id)?.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
  expect(countOf(db, "detentions")).toBe(1);
});

test("numbers have no gaps: refused rows take none", async () => {
  const db = await openTestLedger();
  await run(db, await bring(db, [head, row(1, { 4: "2031-01-01" }), row(2)].join("\n")), "import_apply");
  expect(db.$client.prepare("SELECT id FROM releases").pluck().all()).toEqual([1]);
});
