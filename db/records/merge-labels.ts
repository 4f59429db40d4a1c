import { isDeepStrictEqual } from "node:util";
import { andThen } from "@/db/changes/and-then";
import { changeDetailsOf } from "@/db/changes/change-of";
import { aboveForm, decideOnAll, type Step } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import type { WriteContext } from "@/db/changes/write-context";
import { type JobControl, type ReportProgress, refused, writeDecided } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { MergeLabelsInput } from "@/domain/inputs/merge";
import type { DocumentOf, RecordDocument } from "@/domain/records/document";

/** Records that others refer to by id, and of which two can be one. */
export type LabelType = "facility" | "publisher";

type NamingDocument = DocumentOf<"person"> | DocumentOf<"group"> | DocumentOf<"count">;

/** A record that names a place or publisher. */
export type NamingRecord = Pick<NamingDocument, "type" | "id">;

/** How two records of a type become one. */
export type LabelMerge<T extends LabelType> = {
  type: T;
  /** The records that name a label. */
  recordsOf: (db: Db | Tx, id: string) => NamingRecord[];
  /** Figures that the merge would make contradict themselves or each other, by id; each entry must be corrected first. */
  clashesOf: (db: Db | Tx, kept: string, other: string) => string[][];
  /** The kept record with what the other adds; or why the two cannot be one. */
  joined: (kept: DocumentOf<T>, other: DocumentOf<T>) => DocumentOf<T> | Problem;
  /** A record that names the kept label instead of the other. */
  moved: (document: NamingDocument, other: string, kept: DocumentOf<T>) => NamingDocument;
  /** Further records that follow, such as a setting. */
  alsoMoved?: (tx: Tx, other: string, kept: string) => Step[];
  /** Moves what is outside of the history. */
  moveSaved: (tx: Tx, other: string, kept: string) => void;
};

/**
 * Merges two labels that are one, as one change: every record of `other` names `id` from now on. Earlier heads stay as
 * they were. Saved filters and open batches follow. It cannot be undone, because the records do not say afterwards which
 * of them were moved. Refuses with `same_record`, `stale`, `record_gone`, `merge_both_counted` or `merge_same_day` if
 * figures clash, with what `joined` returns, and like `writeDecided`.
 */
export function mergeLabels<T extends LabelType>(
  merge: LabelMerge<T>,
  db: Db,
  actor: Actor,
  input: MergeLabelsInput,
  now: Date,
  control: JobControl,
): Promise<Outcome> {
  const { type, recordsOf, clashesOf } = merge;
  const decide = (context: WriteContext, report: ReportProgress) => {
    if (input.id === input.other) return refused("same_record");
    const kept = requireVersion(context.tx, type, input.id, input.version);
    if (!kept.ok) return { decision: kept };
    const other = requireVersion(context.tx, type, input.other, input.otherVersion);
    if (!other.ok) return { decision: other };
    const [one, two] = [kept.current.document as DocumentOf<T>, other.current.document as DocumentOf<T>];
    const into = merge.joined(one, two);
    if ("code" in into) return { decision: { ok: false as const, problems: [into] } };
    const [clash] = clashesOf(context.tx, one.id, two.id);
    if (clash) return { decision: { ok: false as const, problems: [clashProblem(clash)] } };
    const affected = recordsOf(context.tx, two.id);
    const facts = { ...two.facts, gone: { how: "merged", into: one.id } };
    const gone = { ...two, facts } as RecordDocument;
    const decision = decideOnAll(context, [
      // Also if nothing in it changed, so that its history and page say what was merged into it.
      { current: kept.current, document: into, problems: revisionProblems(true, input) },
      { current: other.current, document: gone },
      ...movedSteps(context.tx, merge, affected, two.id, into, report),
      ...(merge.alsoMoved?.(context.tx, two.id, one.id) ?? []),
    ]);
    if (!decision.ok) return { decision };
    const holds = (tx: Tx) =>
      isDeepStrictEqual(recordsOf(tx, two.id), affected) && clashesOf(tx, one.id, two.id).length === 0;
    return { decision: andThen(decision, (tx) => merge.moveSaved(tx, two.id, one.id)), holds };
  };
  return writeDecided(db, actor, changeDetailsOf(`${type}.merge`, input), now, decide, control);
}

/** Returns the refusal because of one figure with a number for both labels, or of two figures of one series and day. */
function clashProblem([figure = "", second]: string[]): Problem {
  return second === undefined
    ? { code: "merge_both_counted", values: { figure } }
    : { code: "merge_same_day", values: { figure: second, kept: figure } };
}

function movedSteps<T extends LabelType>(
  tx: Tx,
  { moved }: LabelMerge<T>,
  affected: readonly NamingRecord[],
  from: string,
  into: DocumentOf<T>,
  report: ReportProgress,
): Step[] {
  return affected.flatMap(({ type, id }, index) => {
    report(index);
    const current = findDocument(tx, type, id);
    if (!current) return [];
    const document: RecordDocument = moved(current.document as NamingDocument, from, into);
    return [{ current, document, fields: aboveForm }];
  });
}
