import { randomUUID } from "node:crypto";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { mergeFacilities } from "@/db/records/merge-facilities";
import { mergePublishers } from "@/db/records/merge-publishers";
import { saveFacility } from "@/db/records/save-facility";
import { savePublisher } from "@/db/records/save-publisher";
import { withdraw } from "@/db/records/withdraw";
import { saveGroup } from "@/db/releases/save-group";
import { attachEvidence } from "@/db/sources/attach-evidence";
import { saveSource } from "@/db/sources/save-source";
import { deleteEvidence, withdrawEvidence } from "@/db/sources/withdraw-evidence";
import { proposalOf } from "@/db/testing/approved";
import { photograph, received } from "@/db/testing/evidence-files";
import { count, group, onto, person } from "@/db/testing/forms";
import { writeSetting } from "@/db/testing/write-setting";
import { recordOf, written } from "@/db/testing/written";
import { deleteEvidenceInput, withdrawEvidenceInput } from "@/domain/inputs/evidence";
import { mergeLabelsInput } from "@/domain/inputs/merge";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { savePublisherInput } from "@/domain/inputs/save-publisher";
import { saveSourceInput } from "@/domain/inputs/source";
import { withdrawInput } from "@/domain/inputs/withdraw";

/** What is private in records of all kinds, one set for each ledger. */
export type Private = { text: string; value: string; colour: string; measure: string };

const editor = { id: "user:1" };
const request = () => ({ requestId: randomUUID() });
const wrong = { change: "correction", publicReason: "entry_error" };

/**
 * Writes figures, places, publishers, sources, files, people and groups, and corrects, merges, withdraws and deletes
 * them. Two ledgers with another `Private` differ in nothing that the public may ever read.
 */
export async function privateRecords(db: Db, its: Private, now: Date): Promise<void> {
  await figures(db, its, now);
  await places(db, its, now);
  await publishers(db, its, now);
  await sourcesAndFiles(db, its, now);
  const hidden = { givenNames: its.text, surnames: its.text, note: its.text, reason: its.text };
  const held = { from: "2025-01-07", custody: [{ state: "prison", facility: "tocoron" }] };
  written(await savePerson(db, editor, person({ ...hidden, detentions: [{ ...held, publication: "draft" }] }), now));
  const internal = { disclosure: "internal", detentions: [{ ...held, publication: "published" }] };
  written(await savePerson(db, editor, person({ ...hidden, ...internal }), now));
  written(await saveGroup(db, editor, group({ headcount: "6", note: its.text, reason: its.text }), now));
}

/** A figure corrected and withdrawn, one under review, and a draft. What was published of them is history, and equal. */
async function figures(db: Db, { text, value }: Private, now: Date) {
  const figure = (typed: Record<string, unknown>) =>
    saveCount(db, editor, count({ note: text, reason: text, ...typed }), now);
  const { id } = recordOf(await figure({ asOf: "2026-02-11" }), "count");
  written(await figure({ ...onto(id, 1), ...wrong, asOf: "2026-02-11", value: "101" }));
  const gone = { ...request(), type: "count", id, version: "2", publicReason: "source_error", reason: text };
  written(await withdraw(db, editor, withdrawInput.parse(gone), now));
  written(await figure({ asOf: "2026-02-12", value, publication: "draft", publicNoteEs: text }));
  const reviewed = recordOf(await figure({ asOf: "2026-02-13" }), "count");
  await writeSetting(db, "reviewPolicy", "always", now);
  proposalOf(await figure({ ...onto(reviewed.id, 1), ...wrong, asOf: "2026-02-13", value, noteEs: text }));
  await writeSetting(db, "reviewPolicy", "never", now);
}

/** Other names are private, also of a place that was merged into another. */
async function places(db: Db, { text }: Private, now: Date) {
  const place = (typed: object) => saveFacilityInput.parse({ ...request(), facilityKind: "prison", ...typed });
  const save = async (typed: object) => recordOf(await saveFacility(db, editor, place(typed), now), "facility");
  const kept = await save({ name: "Centro Inventado Uno", aliases: `${text} uno`, reason: text });
  const other = await save({ name: "Centro Inventado Dos", aliases: `${text} dos` });
  written(await mergeFacilities(db, editor, merge(kept.id, other.id, text), now));
  const renamed = { id: kept.id, version: "2", name: "Centro Inventado", aliases: text };
  await save({ ...renamed, ...wrong, reason: text });
}

async function publishers(db: Db, { text, measure }: Private, now: Date) {
  const save = async (name: string) => {
    const names = { nameEs: name, nameEn: name, shortEs: name, shortEn: name, stance: "ngo", reason: text };
    const form = savePublisherInput.parse({ ...request(), ...names, bulletin: [{ item: `measure:${measure}` }] });
    return recordOf(await savePublisher(db, editor, form, now), "publisher");
  };
  const [kept, other] = [await save("Observatorio Ficticio"), await save("Otro Observatorio Ficticio")];
  written(await mergePublishers(db, editor, merge(kept.id, other.id, text), now));
}

function merge(id: string, other: string, reason: string) {
  return mergeLabelsInput.parse({ ...request(), id, version: "1", other, otherVersion: "1", ...wrong, reason });
}

/** A page that no published record cites, a call that one cites, and files that were withdrawn and deleted. */
async function sourcesAndFiles(db: Db, { text, colour }: Private, now: Date) {
  const save = async (typed: object) =>
    recordOf(
      await saveSource(db, editor, saveSourceInput.parse({ ...request(), reason: text, ...typed }), now),
      "source",
    );
  await save({ url: `https://prensa-inventada.test/${text}`, title: text, outlet: text });
  const call = await save({ contact: "family_call", contactOn: "2026-03-01", note: text });
  const cited = { sources: [{ source: call.id }] };
  written(await saveCount(db, editor, count({ asOf: "2026-02-14", ...cited }), now));
  for (const name of ["kept", "withdrawn", "deleted"]) {
    const file = received(db, await photograph(colour, 64 + name.length), `${text} ${name}.jpg`);
    written(await attachEvidence(db, editor, { ...request(), source: call.id, file }, now));
  }
  const [, second, third] = findDocument(db, "source", call.id)?.document.facts.evidence ?? [];
  const target = (evidence = 0) => ({ ...request(), source: call.id, evidence, reason: text });
  written(await withdrawEvidence(db, editor, withdrawEvidenceInput.parse(target(second?.id)), now));
  written(await deleteEvidence(db, editor, deleteEvidenceInput.parse(target(third?.id)), now));
}
