import { randomUUID } from "node:crypto";
import { recordExport } from "@/db/accounts/record-export";
import { saveFilter } from "@/db/accounts/saved-filters";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { cancelProposal } from "@/db/approvals/decide-proposals";
import type { Actor } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import { createImport } from "@/db/imports/save-import";
import { type JobKind, startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { mergePeople } from "@/db/people/merge-people";
import { savePerson } from "@/db/people/save-person";
import { mergeFacilities } from "@/db/records/merge-facilities";
import { saveFacility } from "@/db/records/save-facility";
import { saveSettings } from "@/db/records/save-settings";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { withdrawEvidence } from "@/db/sources/withdraw-evidence";
import { group, newPersonRelease, person } from "@/db/testing/forms";
import { sendList } from "@/db/testing/send-list";
import { withEvidence } from "@/db/testing/with-evidence";
import { recordOf, written } from "@/db/testing/written";
import { withdrawEvidenceInput } from "@/domain/inputs/evidence";
import { mergeLabelsInput, mergePeopleInput } from "@/domain/inputs/merge";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { erasePersonInput } from "@/domain/inputs/withdraw";

/** A text that stands in every private field below. No refused answer may contain it. */
export const marker = "Marcadora Ficticia";

export type World = Awaited<ReturnType<typeof makeWorld>>;

type People = Record<"owner" | "reviewer" | "admin" | "disabled", Actor>;

/** Writes one record of each state, and things that belong to one editor, whom the ledger calls `owner`. */
export async function makeWorld(db: Db, { owner, reviewer, admin, disabled }: People) {
  const now = new Date();
  const console = { id: "cli" };
  const save = async (typed: Record<string, unknown>) =>
    recordOf(await savePerson(db, console, person({ surnames: marker, ...typed }), now), "person");
  const { change: listed } = written((await sendList(db, `${marker} Lista`, () => ({ as: "new" }))).outcome);
  const alone = await save({ givenNames: "Privada" });
  const other = await save({ givenNames: "Otra" });
  const kept = await save({ givenNames: "Queda" });
  const merged = await save({ givenNames: "Unida" });
  written(await mergePeople(db, console, mergePeopleInput.parse(pairOf(kept, merged)), now));
  const erased = await save({ givenNames: "Borrada" });
  written(await erasePerson(db, console, erasePersonInput.parse({ requestId: randomUUID(), id: erased.id }), now));
  const erasure = newest(db, "changes");
  const headcount = recordOf(await saveGroup(db, console, group(), now), "group");
  const released = recordOf(
    await recordRelease(db, console, newPersonRelease({ surnames: marker, disclosure: "initials" }), now),
    "person",
  );
  const { source } = await withEvidence(db, "#aa2211");
  const { source: hiddenSource } = await withEvidence(db, "#1122aa");
  const withdrawal = {
    requestId: randomUUID(),
    source: hiddenSource,
    evidence: evidenceOf(db, hiddenSource),
    reason: marker,
  };
  written(await withdrawEvidence(db, console, withdrawEvidenceInput.parse(withdrawal), now));

  const places = [await place(db, "Cárcel Ficticia Uno"), await place(db, "Cárcel Ficticia Dos")] as const;
  written(await mergeFacilities(db, console, mergeLabelsInput.parse(pairOf(...places)), now));

  const policy = { requestId: randomUUID(), reviewPolicy: "always", reason: "", noteEs: "", noteEn: "" } as const;
  written(await saveSettings(db, console, policy, now));
  const line = newPersonRelease({ surnames: marker, publication: "draft" });
  const draft = recordOf(await recordInBatch(db, owner, line, now), "person");
  const waiting = recordOf(await recordRelease(db, owner, newPersonRelease({ surnames: marker }), now), "person");
  const decided = await exportBy(db, reviewer);
  written(await cancelProposal(db, reviewer, { requestId: randomUUID(), proposal: decided }, now));
  const approved = await exportBy(db, owner);
  written(await approveProposal(db, reviewer, { proposal: approved }, now));
  const proposals = {
    ...{ proposal: await exportBy(db, owner), decided, approved, left: await exportBy(db, disabled) },
    ...{ ofReviewer: await exportBy(db, reviewer), ofAdmin: await exportBy(db, admin) },
  };

  await saveFilter(db, owner.id, { list: "people", name: marker, query: "situation=detained", shared: false });
  const upload = await createImport(db, owner.id, "a".repeat(64), now);
  const applied = await createImport(db, owner.id, "b".repeat(64), now);
  const change = newest(db, "changes");
  db.$client.prepare("UPDATE imports SET change = ? WHERE id = ?").run(change, applied);
  return {
    ...{ person: alone, other, kept, merged, erased, erasure, group: headcount, draft, waiting, source, hiddenSource },
    ...{ released, release: releaseOf(db, released.id), draftRelease: releaseOf(db, draft.id) },
    ...{ ...proposals, upload, applied, change, listed: listed ?? 0, mergedPlace: places[1].id },
    evidence: evidenceOf(db, source),
    hiddenEvidence: evidenceOf(db, hiddenSource),
    detention: findDocument(db, "person", released.id)?.document.facts.detentions[0]?.id ?? 0,
    longChange: await jobOf(db, owner, "long_change", "running", longChange),
    list: await jobOf(db, owner, "list_record", "failed", {}),
    filter: newest(db, "saved_filters"),
    factor: first(db, `SELECT id FROM second_factors WHERE user = ${owner.id.slice("user:".length)}`),
    batch: newest(db, "batches"),
    line: newest(db, "batch_lines"),
    count: first(db, "SELECT id FROM counts LIMIT 1"),
    place: first(db, "SELECT id FROM facilities LIMIT 1"),
  };
}

/** An export always waits for a second person. */
async function exportBy(db: Db, author: Actor): Promise<number> {
  const input = { action: "person.export", filter: { search: marker }, rows: 1, requestId: randomUUID() } as const;
  return written(await recordExport(db, author, input, new Date())).proposal ?? 0;
}

async function place(db: Db, name: string) {
  const form = { requestId: randomUUID(), name, facilityKind: "prison" };
  return recordOf(await saveFacility(db, { id: "cli" }, saveFacilityInput.parse(form), new Date()), "facility");
}

type Ref = { id: string; version: number };

function pairOf(kept: Ref, other: Ref) {
  const reason = { change: "correction", publicReason: "entry_error" };
  const pair = { id: kept.id, version: kept.version, other: other.id, otherVersion: other.version };
  return { requestId: randomUUID(), ...pair, ...reason };
}

/** Returns the number of the only file of a source. */
function evidenceOf(db: Db, source: string): number {
  return findDocument(db, "source", source)?.document.facts.evidence?.[0]?.id ?? 0;
}

function releaseOf(db: Db, person: string): number {
  const end = findDocument(db, "person", person)?.document.facts.detentions[0]?.end;
  return end?.how === "release" ? end.release.id : 0;
}

/** Writes a job of a user that no process runs. */
const longChange = { operation: "publish_batch", total: 1, input: { requestId: randomUUID(), batch: 1 } };

async function jobOf(db: Db, owner: Actor, kind: JobKind, state: "running" | "failed", input: object): Promise<number> {
  const { id } = await startJob(db, owner.id, kind, new Date(), { ...input, list: marker });
  db.$client.prepare("UPDATE jobs SET state = ?, result = ? WHERE id = ?").run(state, JSON.stringify(marker), id);
  return id;
}

function first(db: Db, sql: string): string {
  return db.$client.prepare(sql).pluck().get() as string;
}

export function newest(db: Db, table: string): number {
  return db.$client.prepare(`SELECT max(id) FROM ${table}`).pluck().get() as number;
}
