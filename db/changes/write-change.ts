import { max, sql } from "drizzle-orm";
import { indexWords } from "@/db/current-rows/index-words";
import { storeRecords } from "@/db/current-rows/store-records";
import { decisions } from "@/db/history/authors-of";
import {
  type Actor,
  type ChangeDetails,
  type Decision,
  type Draft,
  type Outcome,
  type RecordRef,
  Refused,
  type Written,
} from "@/db/history/change-types";
import { eraseIdentity } from "@/db/history/erase-identity";
import { insertHead } from "@/db/history/insert-head";
import { rememberErased } from "@/db/history/remember-erased";
import { revisionsOf } from "@/db/history/revisions-of";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { inTransaction } from "@/db/ledger/transaction";
import { noteSoon } from "@/db/ledger-file/newest-note";
import { sameRows } from "@/db/projection/apply";
import { kindOfHead } from "@/db/projection/kind-of-head";
import { publishProjection } from "@/db/projection/publish-projection";
import type { Proposal } from "@/db/proposals/proposal";
import { findProposalOf } from "@/db/proposals/store-proposal";
import { pendingErasures } from "@/db/schema/pending-erasures";
import { publishedHeads } from "@/db/schema/published-heads";
import { protectsPeople } from "@/domain/history/protects-people";
import type { Settings } from "@/domain/values/settings";
import { approvalProblem, closeAfter, requireProposal } from "./approval";
import { marksToClose, marksToOpen } from "./count-marks";
import { datedAt } from "./dated-at";
import { eraseTextsAbout } from "./erase-mentions";
import { type NeedsApproval, needsApproval } from "./gate";
import { findChangeOf, insertChange } from "./insert-change";
import { propose } from "./propose";

import { publicSteps } from "./public-steps";
import { type Step, stepOf } from "./step-of";
import { erasePrivateParts, type Mentions, mentionsOf } from "./take-out-mentions";

/**
 * All writes to the history go through `writeChange`. It runs in one immediate transaction and detects replays of the
 * same request. Otherwise it calls `decide` and writes the records' rows, the change with its revisions, the projection
 * and the head, all or nothing. `decide` may read but has no other effects; it may run again after a lock.
 *
 * Every change passes the gate (`needsApproval`). If it needs a second person, it is stored as a proposal instead, and
 * `proposal` of the result says which; a change without `input` is refused.
 */
export async function writeChange(
  db: Db,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  decide: (tx: Tx) => Decision,
): Promise<Outcome> {
  try {
    const isUrgent = protectsPeople(details.action);
    const written = await inTransaction<Written>(db, (tx) => write(tx, actor, details, now, decide), { isUrgent });
    noteSoon(db.$client);
    return written;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: error.problems };
    throw error;
  }
}

function write(tx: Tx, actor: Actor, details: ChangeDetails, now: Date, decide: (tx: Tx) => Decision): Written {
  const earlier = findRequest(tx, actor, details);
  if (earlier) return earlier;
  const at = datedAt(tx, details.action, now);
  const proposal = requireProposal(tx, actor);
  tx.run(sql`SAVEPOINT attempt`);
  const decision = decide(tx);
  if (!decision.ok) throw new Refused(decision.problems);
  const erased = eraseTextsAbout(tx, decision.erase ?? [], proposal?.id);
  const marks = marksToClose(tx, [...erased.proposals, ...(proposal ? [proposal.id] : [])]);
  const settings = readSettings(tx);
  const drafts = [...decision.drafts, ...marks];
  const steps = drafts.flatMap((draft) => stepOf(tx, draft, settings.homeCountry, decision.audited ?? false));
  const change = { actor, details, now, at, settings, steps, erase: decision.erase ?? [], proposal };
  const isWritten = steps.length > 0 || change.erase.length > 0 || decision.audited;
  const written = isWritten ? append(tx, change) : nothing(tx, decision.drafts);
  if ("needs" in written) return wait(tx, change, decision, written.needs);
  if (erased.people.length > 0) takeOut(tx, change, mentionsOf(tx, erased.people));
  if (proposal) closeAfter(tx, actor, proposal, written.change, now);
  decision.afterwards?.(tx, written);
  return written;
}

/** Undoes what was written so far, and stores the change as a proposal. */
function wait(
  tx: Tx,
  { actor, details, now, steps, proposal }: Change,
  decision: Extract<Decision, { ok: true }>,
  needs: NeedsApproval,
): Written {
  const { why: _why, ...problem } = needs;
  if (!details.input || proposal) throw new Refused([problem]);
  const drafts = steps.map(({ draft }) => draft);
  tx.run(sql`ROLLBACK TO attempt`);
  const meanwhile = [...(decision.meanwhile ?? []), ...marksToOpen(tx, steps)];
  const hold = (held: ChangeDetails, records: readonly Draft[]) =>
    write(tx, actor, held, now, () => ({ ok: true, drafts: [...records] }));
  const id = propose(tx, actor, details, { needs, drafts, meanwhile }, now, hold);
  return {
    ...nothing(
      tx,
      drafts.filter(({ base }) => base > 0),
    ),
    proposal: id,
  };
}

/**
 * Takes the names of erased people out of the private texts of other records. This is a change of its own, because those
 * records are not erased: of their earlier versions only the private parts that mention the people are.
 */
function takeOut(tx: Tx, change: Change, { drafts, revisions: mentioning }: Mentions): void {
  const details = { action: "mentions.erase", requestId: `${change.details.requestId}-mentions` };
  const steps = drafts.flatMap((draft) => stepOf(tx, draft, change.settings.homeCountry, false));
  const written = steps.length > 0 && append(tx, { ...change, details, steps, erase: [], proposal: undefined });
  if (written && "needs" in written) throw new Error("a private text altered what the public reads");
  erasePrivateParts(tx, mentioning);
}

function nothing(tx: Tx, drafts: Draft[]): Written {
  const records = drafts.map((draft) => reference(draft, draft.base));
  return { ok: true, change: null, head: newestHead(tx), records, repeated: false };
}

type Change = {
  actor: Actor;
  details: ChangeDetails;
  now: Date;
  /** The time that the history gets; not `now` while the clock is in doubt. */
  at: Date;
  /** The settings before the change. */
  settings: Settings;
  steps: Step[];
  erase: RecordRef[];
  /** The proposal that runs again under an approval. */
  proposal: Proposal | undefined;
};

function append(tx: Tx, change: Change): Written | { needs: NeedsApproval } {
  const { actor, details, now, at, settings, steps, erase, proposal } = change;
  const drafts = steps.map(({ draft }) => draft);
  storeRows(tx, change);
  const projections = publicSteps(tx, steps);
  const isErasure = erase.some(({ type }) => type === "person");
  const needs = needsApproval(tx, { actor, details, now, settings, isErasure, steps, projections });
  if (needs && !proposal) return { needs };
  const problem = needs && proposal && approvalProblem(tx, actor, proposal, needs, drafts, now);
  if (problem) throw new Refused([problem]);
  const moves = projections.some(({ before, after }) => !sameRows(before, after));
  const head = moves ? newestHead(tx) + 1 : null;
  const committed = steps.map(({ ready }) => ready.committed);
  const by = actor.approval?.by ?? null;
  const approvedBy = needs || !proposal || by !== actor.id ? by : null;
  const inserted = insertChange(tx, actor, details, at, committed, { head, approvedBy });
  if (head !== null) {
    const kind = kindOfHead(tx, inserted, projections);
    publishProjection(tx, projections, head);
    const { hash, publicReason } = inserted;
    const { noteEs = "", noteEn = "" } = details;
    insertHead(
      tx,
      { number: head, hash, at: inserted.at, kind, publicReason, noteEs, noteEn },
      readSettings(tx).timeZone,
    );
  }
  for (const ref of erase) eraseIdentity(tx, ref);
  if (erase.length > 0) tx.insert(pendingErasures).values({}).run();
  rememberErased(tx, inserted.hash, erase);
  return {
    ok: true,
    change: inserted.id,
    head: newestHead(tx),
    records: drafts.map((draft) => reference(draft, draft.base + 1)),
    repeated: false,
  };
}

/** Writes the current rows and the search words of the change's records. */
function storeRows(tx: Tx, { actor, details, steps }: Change) {
  const writer = decisions.includes(details.action) ? null : actor.id;
  storeRecords(
    tx,
    steps.map(({ draft: { document, base }, ready: { rows, waits } }) => ({
      document,
      version: base + 1,
      rows,
      waits,
    })),
    writer,
    details.action === "review.return",
  );
  indexWords(
    tx,
    steps.map(({ draft: { document }, ready }) => ({ type: document.type, id: document.id, words: ready.words })),
  );
}

/** Returns the earlier result of the same request: a change, or a proposal. */
function findRequest(tx: Tx, actor: Actor, details: ChangeDetails): Written | undefined {
  const change = findChangeOf(tx, actor, details);
  if (!change) return actor.approval ? undefined : findWaiting(tx, actor, details);
  return {
    ok: true,
    change: change.id,
    head: newestHead(tx),
    records: revisionsOf(tx, change.id).map((each) => ({
      type: each.recordType as Draft["document"]["type"],
      id: each.recordId,
      version: each.version,
    })),
    repeated: true,
  };
}

function findWaiting(tx: Tx, actor: Actor, details: ChangeDetails): Written | undefined {
  const proposal = findProposalOf(tx, actor, details);
  return proposal && { ...nothing(tx, []), repeated: true, proposal: proposal.id };
}

function reference({ document }: Draft, version: number): Written["records"][number] {
  return { type: document.type, id: document.id, version };
}

function newestHead(tx: Tx): number {
  return (
    tx
      .select({ number: max(publishedHeads.number) })
      .from(publishedHeads)
      .get()?.number ?? 0
  );
}
