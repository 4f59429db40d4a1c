import { countOfTally, type SaveTallyInput } from "@/domain/inputs/save-tally";
import type { Actor, Outcome } from "../history/intent";
import type { Db } from "../open";
import { saveCount } from "./save-count";

/** Writes a day's tally as the count it is; what is wrong with a part is said of the row it comes from. */
export async function saveTally(db: Db, actor: Actor, input: SaveTallyInput, now: Date): Promise<Outcome> {
  const { count, rowOf } = countOfTally(input);
  const outcome = await saveCount(db, actor, count, now);
  if (outcome.ok) return outcome;
  const rowField = (_: string, part: string) => `places.${rowOf[Number(part)]}.facility`;
  const problems = outcome.problems.map((problem) => ({
    ...problem,
    field: problem.field?.replace(/^parts\.(\d+)\.category$/, rowField),
  }));
  return { ok: false, problems };
}
