import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { returnProposal } from "@/db/approvals/decide-proposals";
import { writeBackup } from "@/db/backup/write-backup";
import { saveCount } from "@/db/counts/save-count";
import { findNote } from "@/db/history/find-note";
import { verifyChain } from "@/db/history/verify-chain";
import { importFile, importFolder } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import { storeList } from "@/db/pasted-lists/list-files";
import { undoChange } from "@/db/records/undo-change";
import { attachEvidence } from "@/db/sources/attach-evidence";
import { approved, proposalOf } from "@/db/testing/approved";
import { photograph, received } from "@/db/testing/evidence-files";
import { findInLedger } from "@/db/testing/find-in-ledger";
import { count, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { erasePerson } from "./erase-person";
import { identity, whole } from "./erased-identity.fixture";
import { mergePeople } from "./merge-people";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const request = () => ({ requestId: randomUUID() });

/** Words that stand only in the record of the person, in texts about the person, and in files. */
const traces = [
  ...["Zutanito", "Borrascoso", "Elapodado", "99887766", "1971-02-03", "Notareservada", "Saludreservada"],
  ...["Cargoreservado", "Contactoreservada", "04125550199", "Consentidora", "Motivointerno", "Notadelafuente"],
];
const call = { contact: "family_call", contactOn: "2026-03-01", note: "Notadelafuente" };

function held(day: string) {
  const texts = { arrestedBy: "", arrestedIn: "", municipality: "", charge: "Cargoreservado", court: "" };
  const end = {
    how: "release",
    day,
    kind: "exile",
    verification: "reported",
    publication: "published",
    sources: [call],
  };
  return { from: "2025-01-07", publication: "published", case: texts, sources: [call], end };
}

/** Writes a person in every way that the desk has: revised, undone, merged from two records, with a file. */
async function personEverywhere(db: Db): Promise<string> {
  const form = (typed: Record<string, unknown>) => savePerson(db, editor, person({ ...identity, ...typed }), noon);
  const { id } = recordOf(await approved(db, form({ detentions: [held("2026-02-20")] })), "person");
  const revised = written(await form({ ...onto(id, 1), detentions: [], note: "Notareservada otra vez" }));
  const again = { ...request(), of: String(revised.change), change: "correction", publicReason: "entry_error" };
  await approved(db, undoChange(db, editor, undoInput.parse(again), noon));
  const other = recordOf(await approved(db, form({ surnames: "Borrascoso Otro" })), "person");
  const versionOf = (of: string) =>
    String(db.$client.prepare("SELECT version FROM people WHERE id = ?").pluck().get(of));
  const merging = { ...onto(id, 0), version: versionOf(id), other: other.id, otherVersion: versionOf(other.id) };
  const reason = `es ${whole}, Motivointerno`;
  const merge = mergePeopleInput.parse({
    ...request(),
    ...merging,
    change: "correction",
    publicReason: "duplicate",
    reason,
  });
  await approved(db, mergePeople(db, editor, merge, noon));
  const source = String(db.$client.prepare("SELECT id FROM sources WHERE contact IS NOT NULL").pluck().get());
  const file = received(db, await photograph("#804020"), `${whole}.jpg`);
  written(await attachEvidence(db, editor, { ...request(), source, file }, noon));
  return id;
}

/** Writes the name into the texts of other records, and into what the desk keeps outside of the history. */
async function namedElsewhere(db: Db): Promise<{ harmless: number }> {
  const reason = `lo confirmó la familia de BORRASCOSO, zutanito`;
  const { id } = recordOf(await saveCount(db, editor, count({ reason }), noon), "count");
  const corrected = { ...onto(id, 1), change: "correction", publicReason: "entry_error", noteEs: `Faltaba ${whole}.` };
  written(await saveCount(db, editor, count({ ...corrected, value: "101", reason: "C.I. 99.887.766" }), noon));
  const harmless = written(await saveCount(db, editor, count({ asOf: "2026-03-08", reason: "cuadro del día" }), noon));
  const tomorrow = new Date(noon.getTime() + 86_400_000);
  const waits = { ...onto(id, 2), change: "correction", publicReason: "entry_error", value: "102" };
  proposalOf(await saveCount(db, editor, count({ ...waits, reason: `lo dijo ${whole}` }), tomorrow));
  const insert = (sql: string, ...values: unknown[]) => db.$client.prepare(sql).run(values);
  insert(
    "INSERT INTO saved_filters (owner, list, name, query, shared) VALUES ('user:1', 'people', ?, '', 1)",
    `de ${whole}`,
  );
  insert(
    `INSERT INTO jobs (kind, input, state, actor, done, cancel_asked, result, created_at)
     VALUES ('long_change', ?, 'failed', 'user:1', 0, 0, ?, '2026-03-10')`,
    JSON.stringify({ input: { reason: `por\n${whole}` } }),
    `Error: ${whole}`,
  );
  const header = JSON.stringify({ day: "2026-03-09", sources: [{ title: `Liberan a ${whole}` }] });
  insert("INSERT INTO batches (owner, header, opened_at) VALUES ('user:1', ?, '2026-03-10')", header);
  insert(
    "INSERT INTO imports (owner, hash, mapping, choices, created_at) VALUES ('user:1', 'x', ?, '[]', '2026-03-10')",
    JSON.stringify({ name: whole }),
  );
  writeFileSync(importFile(db, 1, "upload"), whole);
  writeFileSync(join(importFolder(db), `${whole}.part`), whole);
  storeList(db, "list-1", { values: { text: whole } });
  return { harmless: harmless.change ?? 0 };
}

/** Returns what this process prints from now on. */
function printed(): () => string {
  const spies = (["log", "warn", "error", "info"] as const).map((name) => vi.spyOn(console, name));
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return () => JSON.stringify(spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String))));
}

test("after an erasure no table, index, file, log or later backup holds anything of the person", async () => {
  const log = printed();
  const db = await openTestLedger("named");
  const id = await personEverywhere(db);
  const { harmless } = await namedElsewhere(db);
  const before = findInLedger(db, traces);
  expect(before).toEqual(expect.arrayContaining(["people.given_names", "change_notes.data", "saved_filters.name"]));
  expect(before).toEqual(
    expect.arrayContaining(["jobs.result", "batches.header", "imports.mapping", "proposals.input"]),
  );
  expect(before).toEqual(expect.arrayContaining(["published_heads.note_es", "imports/1.upload", "people_names"]));

  const erasure = erasePersonInput.parse({ ...request(), id, deleteEvidence: "on", reason: "a pedido de la familia" });
  await approved(db, erasePerson(db, editor, erasure, noon));
  await writeBackup(db, join(dirname(db.$client.name), "copy.vigilia"), false, noon);

  expect(findInLedger(db, traces)).toEqual([]);
  expect(traces.filter((trace) => log().includes(trace))).toEqual([]);
  expect(verifyChain(db).broken).toEqual([]);
  expect(findNote(db, harmless).reason).toBe("cuadro del día");
});

test.each([
  ["the name", "Zutanito Borrascoso"],
  ["one surname in capitals", "Pidió la familia BORRASCOSO"],
  ["a nickname with accents", "El señor Élapodado lo pidió"],
  ["the ID number with separators", "C.I. 99.887.766"],
  ["the birth date", "nacido 1971-02-03"],
  ["the name of a merged record", "Otro apellido"],
])("the reason of an erasure may not have %s, because it stays", async (_what, reason) => {
  const db = await openTestLedger("never");
  const { id } = recordOf(await savePerson(db, editor, person(identity), noon), "person");
  const second = person({ ...identity, givenNames: "Z.", surnames: "Otro Borrascoso" });
  const other = recordOf(await savePerson(db, editor, second, noon), "person");
  const merge = { ...request(), id, version: "1", other: other.id, otherVersion: "1", change: "update" };
  await approved(db, mergePeople(db, editor, mergePeopleInput.parse(merge), noon));
  const erase = (typed: Record<string, string>) =>
    erasePerson(db, editor, erasePersonInput.parse({ ...request(), id, ...typed }), noon);
  expect(refusals(await erase({ reason }))).toEqual(["reason_names reason"]);
  expect(refusals(await erase({ noteEs: reason }))).toEqual(["reason_names reason"]);
  await approved(db, erase({ reason: "a pedido de su familia, por su seguridad" }));
});

test("what a reviewer wrote on an erasure that was sent back is gone once it is approved", async () => {
  const db = await openTestLedger("never");
  const { id } = recordOf(await savePerson(db, editor, person(identity), noon), "person");
  const erase = () => erasePerson(db, editor, erasePersonInput.parse({ ...request(), id }), noon);
  const proposal = proposalOf(await erase());
  const comment = `¿Seguro que es ${whole}?`;
  written(await returnProposal(db, { id: "user:2" }, { ...request(), proposal, reason: comment }, noon));
  expect(findInLedger(db, ["Zutanito"])).toContain("proposals.comment");
  await approved(db, erase());
  expect(findInLedger(db, traces)).toEqual([]);
});
