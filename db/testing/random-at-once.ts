import { randomUUID } from "node:crypto";
import { approveProposal } from "@/db/approvals/approve-proposal";
import type { Actor, Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import { applyImport } from "@/db/imports/apply-import";
import type { Db } from "@/db/ledger/open";
import { recordList } from "@/db/pasted-lists/record-list";
import { reviewList } from "@/db/pasted-lists/review-list";
import { listWaitingProposals } from "@/db/proposals/proposal";
import { approve } from "@/db/records/approve";
import { listWaiting } from "@/db/records/list-waiting";
import { saveSettings } from "@/db/records/save-settings";
import { findOpenBatch } from "@/db/releases/find-batch";
import { publishBatch } from "@/db/releases/publish-batch";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { saveSource } from "@/db/sources/save-source";
import { usualDefaults } from "@/domain/imports/import-fields";
import { publishBatchInput } from "@/domain/inputs/batch";
import { recordListInput } from "@/domain/inputs/pasted-list";
import { approveInput } from "@/domain/inputs/review";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import { saveSourceInput } from "@/domain/inputs/source";
import { newPersonRelease, sources } from "./forms";
import { noon } from "./noon";
import type { Attempt } from "./random-desk";

const named = { disclosure: "named", "consent.basis": "own" };

/** Attempts that touch several records, settings or sources, or that approve what the user wrote. */
export const atOnce = new Set(["named", "naming", "batch", "list", "import", "policy", "title", "approve"]);

/** Makes one attempt of these kinds through the form inputs and operations; undefined if there is nothing to try. */
export async function attemptAtOnce(
  db: Db,
  { what, nth, typed }: Attempt,
  turn: number,
  actor: Actor,
): Promise<Outcome | undefined> {
  const requestId = randomUUID();
  const name = { givenNames: `Nombre${turn}inventado`, surnames: `Apellido${turn}inventado` };
  switch (what) {
    case "named":
      return recordRelease(db, actor, newPersonRelease({ ...name, ...named }), noon);
    case "naming":
      return recordRelease(db, actor, newPersonRelease({ ...name, ...named, fromGroup: String((nth % 2) + 1) }), noon);
    case "batch":
      return publishOneLine(db, actor, {
        ...name,
        ...named,
        "profile.nationalities": typed["profile.nationalities"] ?? "VE",
      });
    case "list":
      return recordOneLine(db, actor, turn);
    case "import":
      return importOneRow(db, actor, name);
    case "policy":
      return saveSettings(db, actor, reviewPolicyInput.parse({ requestId, reviewPolicy: "never" }), noon);
    case "title":
      return retitle(db, actor, turn);
    default:
      return approveOwn(db, actor, nth);
  }
}

async function publishOneLine(db: Db, actor: Actor, typed: Record<string, unknown>) {
  const drafted = await recordInBatch(db, actor, newPersonRelease(typed), noon);
  const batch = findOpenBatch(db, actor.id, 1)?.id;
  if (!drafted.ok || batch === undefined) return drafted;
  const input = { requestId: randomUUID(), batch: String(batch), last: String(1e9) };
  return publishBatch(db, actor, publishBatchInput.parse(input), noon);
}

async function recordOneLine(db: Db, actor: Actor, turn: number) {
  const text = `1. Nombre${turn}inventado Apellido${turn}inventado`;
  const shared = { text, day: "2026-03-09", kind: "unknown" } as const;
  const read = await reviewList(db, shared, noon);
  if (!read.ok) return undefined;
  const { lines, seen } = read.review;
  const rows = lines.map(({ key, row: { givenNames, surnames } }) => [key, { as: "new", givenNames, surnames }]);
  const form = { requestId: randomUUID(), ...shared, verification: "reported", step: "published", sources };
  const answers = { seen: String(seen), rows: Object.fromEntries(rows), groups: { g1: "yes", g2: "no" } };
  const parsed = recordListInput.safeParse({ ...form, ...answers });
  return parsed.success ? recordList(db, actor, parsed.data, noon) : undefined;
}

async function importOneRow(db: Db, actor: Actor, { givenNames, surnames }: Record<string, string>) {
  const defaults = { ...usualDefaults, day: "2026-03-09", url: sources[0]?.url ?? "" };
  const mapping = { columns: { givenNames: 0, surnames: 1 }, defaults, publication: "published" as const };
  const table = { headers: ["Nombres", "Apellidos"], rows: [{ row: 2, cells: [givenNames ?? "", surnames ?? ""] }] };
  const chosen = { mapping, choices: new Map(), near: () => undefined };
  return (await applyImport(db, actor, randomUUID(), table, chosen, noon, () => true))?.outcome;
}

async function retitle(db: Db, actor: Actor, turn: number) {
  const source = findDocument(db, "source", "1");
  if (!source) return undefined;
  const { evidence: _files, ...facts } = source.document.facts;
  const form = { id: "1", version: String(source.version), change: "correction", publicReason: "entry_error" };
  const changed = { ...facts, ...form, requestId: randomUUID(), title: `Título ${turn}` };
  return saveSource(db, actor, saveSourceInput.parse(changed), noon);
}

/** Tries to approve a record or a proposal, which the same user may have written. */
async function approveOwn(db: Db, actor: Actor, nth: number) {
  const [record] = listWaiting(db).items;
  if (nth % 2 === 0 && record) {
    const chosen = { type: record.document.type, id: record.document.id, version: String(record.version) };
    return approve(db, actor, approveInput.parse({ requestId: randomUUID(), records: [chosen] }), noon);
  }
  const proposal = listWaitingProposals(db).items.at(-1)?.id;
  return proposal === undefined ? undefined : approveProposal(db, { ...actor }, { proposal }, noon);
}
