import { eq } from "drizzle-orm";
import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import type { WriteContext } from "@/db/changes/write-context";
import { type JobControl, type ReportProgress, refused, writeDecided } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { batches } from "@/db/schema/batches";
import { withPublication } from "@/domain/history/with-publication";
import type { PublishBatchInput } from "@/domain/inputs/batch";
import { publicationAfter } from "@/domain/rules/publication-after";
import { type BatchLine, findOpenBatch, linesOfBatch } from "./find-batch";

/**
 * Makes every draft of the actor's open batch public as one change, or sends it to review where the policy asks, and
 * closes the batch. All or none: a line that cannot be published is named as `lines.<release number>`. Refused with
 * `batch_closed` where the batch is not the actor's open one, `batch_grew` where it holds lines that were not in sight,
 * `batch_empty`, and as `writeDecided`.
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
    const afterwards = (tx: Tx) => tx.update(batches).set(close).where(eq(batches.id, input.batch)).run();
    return { decision: { ...decision, afterwards }, holds: (tx: Tx) => !hindrance(tx, actor, input) };
  };
  return writeDecided(db, actor, changeDetailsOf("batch.publish", input), now, decide, control);
}

/** The code of why the batch cannot be published: it is not the actor's open one, or not all of it was in sight. */
function hindrance(tx: Tx, actor: Actor, { batch, last }: PublishBatchInput): string | undefined {
  const open = findOpenBatch(tx, actor.id, 1);
  if (open?.id !== batch) return "batch_closed";
  return open.lines.some(({ id }) => id > last) ? "batch_grew" : undefined;
}

/** The line as it shall stand; nothing where it is public already, waits for review, or is gone. */
function stepOf({ settings }: WriteContext, { release, record }: BatchLine): Step[] {
  const { document } = record;
  const disclosure = document.type === "person" ? document.facts.disclosure : null;
  const policy = settings.reviewPolicy;
  const changed = withPublication(document, { release, spell: null }, (before) =>
    publicationAfter({ asked: "published", before, policy, disclosure }),
  );
  const waits = changed?.before === "draft" || changed?.before === "returned";
  return changed && waits ? [{ current: record, document: changed.document, at: `lines.${release}.` }] : [];
}

/** The problem with the name of its line, which the sentence begins with. */
function named(problem: Problem, lines: readonly BatchLine[]): Problem {
  const [, release] = /^lines\.(\d+)\./.exec(problem.field ?? "") ?? [];
  const document = lines.find((line) => String(line.release) === release)?.record.document;
  if (!document) return problem;
  const { givenNames = "", surnames = "" } = document.type === "person" ? (document.identity ?? {}) : {};
  return { ...problem, field: `lines.${release}`, line: `${givenNames} ${surnames}`.trim() || `n.º ${release}` };
}
