import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { findJob } from "@/db/jobs/find-job";
import { type Report, runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { storeList } from "@/db/pasted-lists/list-files";
import { hideNow } from "@/db/records/hide-now";
import { undoChange } from "@/db/records/undo-change";
import { saveGroup } from "@/db/releases/save-group";
import { attachEvidence } from "@/db/sources/attach-evidence";
import { saveSource } from "@/db/sources/save-source";
import { approved } from "@/db/testing/approved";
import { photograph, received } from "@/db/testing/evidence-files";
import { findInLedger } from "@/db/testing/find-in-ledger";
import { count, group, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { saveSourceInput } from "@/domain/inputs/source";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput, hideNowInput } from "@/domain/inputs/withdraw";
import type { RecordType } from "@/domain/records/document";
import { erasePerson } from "./erase-person";
import { identity, whole } from "./erased-identity.fixture";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const request = () => ({ requestId: randomUUID() });

/** Writes the name into the private texts of other records of each kind, twice each, so that an earlier version has it too. */
async function namedInTexts(db: Db) {
  const note = `Compartió celda con ${whole}, C.I. 99.887.766`;
  const texts = { note, health: `la trató ${whole}`, consentGivenTo: `amiga de BORRASCOSO, Zutanito` };
  const contacts = [
    { contactRole: "family", contactName: "Ana Ficticia", relation: `hermana de ${whole}`, phone: "1" },
  ];
  const form = (typed: object) => savePerson(db, editor, person({ ...texts, contacts, ...typed }), noon);
  const { id } = recordOf(await form({}), "person");
  written(await form({ ...onto(id, 1), note: `${note}. Llamar otra vez.` }));
  const namesake = recordOf(await form({ ...identity, document: "", note: "Otra persona" }), "person").id;
  const crowd = recordOf(await saveGroup(db, editor, group({ note }), noon), "group").id;
  const figure = recordOf(await saveCount(db, editor, count({ asOf: "2026-03-07", note }), noon), "count").id;
  const call = { contact: "lawyer_call", contactOn: "2026-03-02", note };
  const source = recordOf(
    await saveSource(db, editor, saveSourceInput.parse({ ...request(), ...call }), noon),
    "source",
  ).id;
  const file = received(db, await photograph("#204080"), `${whole} y otra.jpg`);
  written(await attachEvidence(db, editor, { ...request(), source, file }, noon));
  return { id, namesake, crowd, figure, source };
}

test("an erasure takes the name out of the private texts of other records, in every version, and leaves the rest", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, editor, person(identity), noon), "person");
  const other = await namedInTexts(db);
  written(await hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id: other.namesake }), noon));
  const head = db.$client.prepare("SELECT max(number) FROM published_heads").pluck();
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ ...request(), id }), noon));
  const shown = head.get();

  const now = <T extends RecordType>(type: T, of: string) => findDocument(db, type, of)?.document.identity;
  expect(now("person", other.id)).toMatchObject({
    ...{ note: "Compartió celda con […], C.I. […]. Llamar otra vez.", health: "la trató […]" },
    ...{ givenNames: "Inventado", surnames: "Ficticio", consentGivenTo: "amiga de […]" },
    contacts: [{ contactName: "Ana Ficticia", relation: "hermana de […]", phone: "1" }],
  });
  const note = "Compartió celda con […], C.I. […]";
  expect([now("group", other.crowd), now("count", other.figure)]).toEqual([{ note }, { note }]);
  expect(now("source", other.source)).toMatchObject({ note, evidence: [{ fileName: "[…] y otra.jpg" }] });
  // Another person with the same name is not erased.
  expect(now("person", other.namesake)).toMatchObject({ givenNames: "Zutanito", surnames: "Borrascoso" });
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ ...request(), id: other.namesake }), noon));
  expect(findInLedger(db, ["Zutanito", "Borrascoso", "99887766", "99.887.766"])).toEqual([]);
  expect(verifyChain(db).broken).toEqual([]);
  expect(head.get()).toBe(shown);
});

test("a version whose private part was erased for another person can be restored and undone, and keeps today's texts", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, editor, person(identity), noon), "person");
  const first = recordOf(await saveCount(db, editor, count({ note: `lo dijo ${whole}` }), noon), "count");
  const next = count({ ...onto(first.id, 1), value: "101", note: "sin nombres" });
  const { change } = written(await saveCount(db, editor, next, noon));
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ ...request(), id }), noon));
  const again = { ...request(), of: String(change), change: "correction", publicReason: "entry_error" };
  written(await undoChange(db, editor, undoInput.parse(again), noon));
  expect(findDocument(db, "count", first.id)?.document).toMatchObject({
    facts: { value: 100 },
    identity: { note: "sin nombres" },
  });
});

test("every job that waits or runs is cancelled by an erasure, writes nothing, and leaves no name", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, editor, person(identity), noon), "person");
  const input = { operation: "undo", total: 1, input: { requestId: "r1", of: "1", reason: `lo pidió ${whole}` } };
  const running = await startJob(db, "user:1", "long_change", noon, input);
  const list = await startJob(db, "user:1", "list_record", noon, { list: "list-9" });
  const waiting = await startJob(db, "user:1", "long_change", noon, { ...input, total: 2 });
  const check = await startJob(db, "user:1", "verify", noon);
  const work = async (report: Report) => {
    while (report(0, 1)) await pause(5);
    storeList(db, "list-9", { values: { text: whole } });
    return { problems: [{ code: "x", line: whole }] };
  };
  const ended = [running.id, list.id].map((job) => runJob(db, job, work));
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ ...request(), id }), noon));
  await Promise.all(ended);
  await runJob(db, waiting.id, () => expect.unreachable());
  expect(findInLedger(db, ["Zutanito"])).toEqual([]);
  const states = [running, list, waiting, check].map((job) => findJob(db, job.id)?.state);
  expect(states).toEqual(["cancelled", "cancelled", "cancelled", "waiting"]);
});
