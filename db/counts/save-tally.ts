import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { countOfTally, type SaveTallyInput } from "@/domain/inputs/save-tally";
import { type FormFields, inForm } from "@/domain/values/problem-fields";
import { findUnfilled } from "./find-unfilled";
import { saveCount } from "./save-count";

/**
 * Saves a daily tally as a count. A problem of a part is at the row that it comes from. Refuses with `tally_unread`
 * while the pasted text has pieces that are neither in the rows nor shown as set aside.
 */
export async function saveTally(db: Db, actor: Actor, input: SaveTallyInput, now: Date): Promise<Outcome> {
  const left = findUnfilled(db, input.pasted, [...input.places, ...input.aside]);
  if (left.length > 0) return { ok: false, problems: left };
  const outcome = await saveCount(db, actor, countOfTally(input), now);
  if (outcome.ok) return outcome;
  return { ok: false, problems: inForm(outcome.problems, tallyFields) };
}

/** Where a count's fields lie in the form of a tally. */
const tallyFields: FormFields = [["parts.#.category", "places.$1.facility"]];
