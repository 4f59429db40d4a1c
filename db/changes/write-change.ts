import { desc, eq, max } from "drizzle-orm";
import { indexWords } from "@/db/current-rows/index-words";
import { storeRecords } from "@/db/current-rows/store-records";
import { appendRevisions, type CommittedDraft } from "@/db/history/append-revision";
import { decisions } from "@/db/history/authors-of";
import { genesis, hashOf } from "@/db/history/chain";
import type {
  Actor,
  ChangeDetails,
  Decision,
  Draft,
  Outcome,
  Problem,
  Ready,
  Written,
} from "@/db/history/change-types";
import { canonical, commitTo } from "@/db/history/commitment";
import { eraseIdentity } from "@/db/history/erase-identity";
import { insertHead } from "@/db/history/insert-head";
import { findDocument } from "@/db/history/read-document";
import { rememberErased } from "@/db/history/remember-erased";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { inTransaction } from "@/db/ledger/transaction";
import { applyProjection, type Projected, sameRows } from "@/db/projection/apply";
import { kindOfHead } from "@/db/projection/kind-of-head";
import { withPublicSources } from "@/db/projection/public-sources";
import { changeNotes, changes } from "@/db/schema/changes";
import { pendingErasures } from "@/db/schema/pending-erasures";
import { publishedHeads } from "@/db/schema/published-heads";
import { revisions } from "@/db/schema/revisions";
import { project } from "@/domain/projection/project";
import type { Settings } from "@/domain/values/settings";
import { readyDraft } from "./ready-draft";
import { secondPersonProblems } from "./second-person-problems";

/**
 * All writes to the history go through `writeChange`. It runs in one immediate transaction and detects replays of the
 * same request. Otherwise it calls `decide` and writes the records' rows, the change with its revisions, the projection
 * and the head, all or nothing. `decide` may read but has no other effects; it may run again after a lock. Refuses like
 * `secondPersonProblems` if the review policy does not let the actor publish the result alone.
 */
export async function writeChange(
  db: Db,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  decide: (tx: Tx) => Decision,
): Promise<Outcome> {
  try {
    return await inTransaction<Written>(db, (tx) => write(tx, actor, details, now, decide));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** Rolls back the transaction of a refused request, including the numbers that it took. */
class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super("refused");
  }
}

function write(tx: Tx, actor: Actor, details: ChangeDetails, now: Date, decide: (tx: Tx) => Decision): Written {
  const earlier = findRequest(tx, actor, details);
  if (earlier) return earlier;
  const decision = decide(tx);
  if (!decision.ok) throw new Refused(decision.problems);
  const settings = readSettings(tx);
  const steps = decision.drafts.flatMap((draft) => stepOf(tx, draft, settings.homeCountry, decision.audited ?? false));
  const written =
    steps.length > 0 || decision.erase?.length || decision.audited
      ? append(tx, actor, details, now, settings, steps, decision.erase ?? [])
      : nothing(tx, decision.drafts);
  decision.afterwards?.(tx, written);
  return written;
}

function nothing(tx: Tx, drafts: Draft[]): Written {
  const records = drafts.map((draft) => reference(draft, draft.base));
  return { ok: true, change: null, head: newestHead(tx), records, repeated: false };
}

function append(
  tx: Tx,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  settings: Settings,
  steps: Step[],
  erase: NonNullable<Extract<Decision, { ok: true }>["erase"]>,
): Written {
  const drafts = steps.map(({ draft }) => draft);
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
  );
  indexWords(
    tx,
    steps.map(({ draft: { document }, ready }) => ({ type: document.type, id: document.id, words: ready.words })),
  );
  const projections = publicSteps(tx, steps);
  const alone = secondPersonProblems(actor, details, settings, drafts, projections);
  if (alone.length > 0) throw new Refused(alone);
  const moves = projections.some(({ before, after }) => !sameRows(before, after));
  const head = moves ? newestHead(tx) + 1 : null;
  const change = insertChange(
    tx,
    actor,
    details,
    now,
    steps.map(({ ready }) => ready.committed),
    head,
  );
  if (head !== null) {
    const kind = kindOfHead(tx, change, projections);
    applyProjection(tx, projections, head);
    const { hash, at, publicReason } = change;
    const { noteEs = "", noteEn = "" } = details;
    insertHead(tx, { number: head, hash, at, kind, publicReason, noteEs, noteEn }, readSettings(tx).timeZone);
  }
  for (const ref of erase) eraseIdentity(tx, ref);
  if (erase.length > 0) tx.insert(pendingErasures).values({}).run();
  rememberErased(tx, change.hash, erase);
  return {
    ok: true,
    change: change.id,
    head: newestHead(tx),
    records: drafts.map((draft) => reference(draft, draft.base + 1)),
    repeated: false,
  };
}

function insertChange(
  tx: Tx,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  drafts: CommittedDraft[],
  head: number | null,
) {
  const last = tx.select().from(changes).orderBy(desc(changes.id)).limit(1).get();
  const note = commitTo({ reason: details.reason ?? "", noteEs: details.noteEs ?? "", noteEn: details.noteEn ?? "" });
  const change = {
    id: (last?.id ?? 0) + 1,
    requestId: details.requestId,
    actor: actor.id,
    action: details.action,
    // Times in the history never decrease, even if the clock was set back.
    at: [now.toISOString(), last?.at ?? ""].sort().at(-1) as string,
    publicReason: details.publicReason ?? null,
    head,
    noteCommitment: note.commitment,
    previousHash: last?.hash ?? genesis,
  };
  const hash = hashOf({ ...change, revisions: drafts.map((draft) => draft.link) });
  tx.insert(changes)
    .values({ ...change, hash })
    .run();
  tx.insert(changeNotes).values({ change: change.id, salt: note.salt, data: note.data }).run();
  appendRevisions(tx, change.id, drafts);
  return { ...change, hash };
}

/** Returns the published rows before and after the change, for each record whose rows may change. */
function publicSteps(tx: Tx, steps: readonly Step[]): Projected[] {
  const { homeCountry } = readSettings(tx);
  const projected = withPublicSources(
    tx,
    steps.map(({ ready }) => ready.projected),
    (id) => {
      const source = findDocument(tx, "source", id);
      if (!source) throw new Error(`the cited source ${id} does not exist`);
      return project(source.document, homeCountry);
    },
  );
  return [...projected.steps, ...projected.cited];
}

/**
 * Returns the earlier result of the same request. Throws if the id was used for another action or by another actor,
 * because that is a bug in the caller.
 */
function findRequest(tx: Tx, actor: Actor, details: ChangeDetails): Written | undefined {
  const change = tx.select().from(changes).where(eq(changes.requestId, details.requestId)).get();
  if (!change) return undefined;
  if (change.actor !== actor.id || change.action !== details.action) {
    throw new Error(`request ${details.requestId} was already used by another action or actor`);
  }
  const records = tx.select().from(revisions).where(eq(revisions.change, change.id)).orderBy(revisions.position).all();
  return {
    ok: true,
    change: change.id,
    head: newestHead(tx),
    records: records.map((each) => ({
      type: each.recordType as Draft["document"]["type"],
      id: each.recordId,
      version: each.version,
    })),
    repeated: true,
  };
}

/** A draft with everything that it writes. */
type Step = { draft: Draft; ready: Ready };

/**
 * Returns the step for a draft; empty if the draft changes nothing. Throws if the draft is based on a version that is
 * no longer current. (For a draft computed earlier, the database refuses a revision with the wrong number.)
 */
function stepOf(tx: Tx, draft: Draft, homeCountry: string, audited: boolean): Step[] {
  if (draft.ready) return [{ draft, ready: draft.ready }];
  const { type, id } = draft.document;
  const current = findDocument(tx, type, id);
  if ((current?.version ?? 0) !== draft.base) throw new Error(`${type} ${id}: the decision is based on an old version`);
  const alters = !current || canonical(current.document) !== canonical(draft.document);
  return alters || audited ? [{ draft, ready: readyDraft(draft, current?.document, homeCountry) }] : [];
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
