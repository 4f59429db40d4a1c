import { eq } from "drizzle-orm";
import { withPublication } from "@/domain/history/with-publication";
import type { PublishBatchInput } from "@/domain/inputs/batch";
import { publicationAfter } from "@/domain/releases/publication-after";
import { type Actor, type Decision, type Outcome, type Problem, refuse } from "../history/intent";
import { writeChange } from "../history/write-change";
import type { Db } from "../open";
import { decideOnAll, type Step } from "../records/decide-on";
import { type Desk, openDesk } from "../records/desk";
import { intentOf } from "../records/intent-of";
import { batches } from "../schema/batches";
import { type BatchLine, findOpenBatch } from "./find-batch";

/**
 * Makes every draft of the actor's open batch public as one change, or sends it to review where the policy asks, and
 * closes the batch. All or none: a line that cannot be published is named as `lines.<release number>`. Refused with
 * `batch_closed` where the batch is not the actor's open one, `batch_grew` where it holds lines that were not in sight,
 * `batch_empty`.
 */
export function publishBatch(db: Db, actor: Actor, input: PublishBatchInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, intentOf("batch.publish", input), now, (tx): Decision => {
    const batch = findOpenBatch(tx, actor.id);
    if (batch?.id !== input.batch) return refuse("batch_closed");
    if (batch.lines.some(({ id }) => id > input.last)) return refuse("batch_grew");
    const desk = openDesk(tx, now);
    const steps = batch.lines.flatMap((line) => stepOf(desk, line));
    if (steps.length === 0) return refuse("batch_empty");
    const decision = decideOnAll(desk, steps);
    if (!decision.ok) return { ok: false, problems: decision.problems.map((problem) => named(problem, batch.lines)) };
    const close = { closedAt: now.toISOString() };
    return {
      ...decision,
      afterwards: (after) => after.update(batches).set(close).where(eq(batches.id, batch.id)).run(),
    };
  });
}

/** The line as it shall stand; nothing where it is public already, waits for review, or is gone. */
function stepOf({ settings }: Desk, { release, record }: BatchLine): Step[] {
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
