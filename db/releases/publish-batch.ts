import { eq } from "drizzle-orm";
import { andThen } from "@/db/changes/and-then";
import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import type { WriteContext } from "@/db/changes/write-context";
import { type JobControl, type ReportProgress, refused, writeDecided } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { batches } from "@/db/schema/batches";
import { withPublication } from "@/domain/history/with-publication";
import type { PublishBatchInput } from "@/domain/inputs/batch";
import { namesNobody, namingOf, publicationAfter } from "@/domain/rules/publication-after";
import { rowOf } from "@/domain/values/problem-fields";
import { type BatchLine, findOpenBatch, linesOfBatch } from "./find-batch";

/**
 * Publishes every draft of the actor's open batch in one change, or sends it to review if the policy asks, and closes
 * the batch. All or none: problems name their line as `lines.<release number>`. Refuses with `batch_closed` if this is
 * not the actor's open batch, `batch_grew` if it has lines that the form did not show, `batch_empty`, and like
 * `writeDecided`.
 */
export function publishBatch(
  db: Db,
  actor: Actor,
  input: PublishBatchInput,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  const decide = (context: WriteContext, report: ReportProgress) => {
    const hindered = hindrance(context.tx, actor, input);
    if (hindered) return refused(hindered);
    const lines = linesOfBatch(context.tx, input.batch);
    const steps = lines.flatMap((line, index) => {
      report(index);
      return stepOf(context, line);
    });
    if (steps.length === 0) return refused("batch_empty");
    const decision = decideOnAll(context, steps);
    if (!decision.ok) {
      return { decision: { ...decision, problems: decision.problems.map((problem) => named(problem, lines)) } };
    }
    const close = { closedAt: now.toISOString() };
    const closed = andThen(decision, (tx) => tx.update(batches).set(close).where(eq(batches.id, input.batch)).run());
    return { decision: closed, holds: (tx: Tx) => !hindrance(tx, actor, input) };
  };
  return writeDecided(db, actor, changeDetailsOf("batch.publish", input), now, decide, control);
}

/** Returns the code of the reason why the batch cannot be published, or undefined. */
function hindrance(tx: Tx, actor: Actor, { batch, last }: PublishBatchInput): string | undefined {
  const open = findOpenBatch(tx, actor.id, 1);
  if (open?.id !== batch) return "batch_closed";
  return open.lines.some(({ id }) => id > last) ? "batch_grew" : undefined;
}

/** Returns the step that publishes a line; empty if the line is already public, waits for review, or is gone. */
function stepOf({ settings }: WriteContext, { release, record }: BatchLine): Step[] {
  const { document } = record;
  const naming = document.type === "person" ? namingOf(document.facts) : namesNobody;
  const policy = settings.reviewPolicy;
  const changed = withPublication(document, { release, spell: null }, (before) =>
    publicationAfter({ asked: "published", before, policy, ...naming }),
  );
  const waits = changed?.before === "draft" || changed?.before === "returned";
  return changed && waits ? [{ current: record, document: changed.document, at: `lines.${release}` }] : [];
}

/** Adds the name of the line to a problem; the message begins with it. */
function named(problem: Problem, lines: readonly BatchLine[]): Problem {
  const release = rowOf("lines", problem)?.row;
  const document = lines.find((line) => line.release === release)?.record.document;
  if (!document) return problem;
  const { givenNames = "", surnames = "" } = document.type === "person" ? (document.identity ?? {}) : {};
  return { ...problem, field: `lines.${release}`, line: `${givenNames} ${surnames}`.trim() || `n.º ${release}` };
}
