import { changeDetailsOf } from "@/db/changes/change-of";
import { citeSources } from "@/db/changes/cite-sources";
import { aboveForm, decideOn } from "@/db/changes/decide-on";
import { filledPlace, placeProblems } from "@/db/changes/place";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import type { SpellEventInput } from "@/domain/inputs/detention-event";
import { noIdentity } from "@/domain/records/person";
import { spellOf } from "@/domain/rules/overlap";
import { personProblems } from "@/domain/rules/person-problems";
import { isOpen } from "@/domain/rules/releases-of";
import { type SpellEvent, withEvent } from "@/domain/rules/with-event";
import type { RuleProblem } from "@/domain/values/problem";

/**
 * Logs what happened to somebody in custody: a transfer or another way of being held, a legal stage, a death, an escape.
 * It adds to what stands and overwrites nothing, so that it asks for no version. Refused with `spell_unknown`, `spell_ended` where the spell has its end already, and where the day does not
 * fit into the spell.
 */
export function recordSpellEvent(db: Db, actor: Actor, input: SpellEventInput, now: Date): Promise<Outcome> {
  const intent = changeDetailsOf(`spell.${input.event}`, input);
  return writeChange(db, actor, intent, now, (tx) => decide(openWriteContext(tx, now), input));
}

function decide(desk: WriteContext, input: SpellEventInput): Decision {
  const required = requireRecord(desk.tx, "person", input.id);
  if (!required.ok) return required;
  const { document } = required.current;
  const { detentions } = document.facts;
  const place = detentions.findIndex(({ id }) => id === input.spell);
  const spell = detentions[place];
  if (!spell) return refuse("spell_unknown", "event");
  const isEnd = input.event === "death" || input.event === "escape";
  if (isEnd && !isOpen(spell)) return refuse("spell_ended", "event", { day: spellOf(spell).end ?? "" });
  const after = withEvent(spell, eventOf(desk, input), citeSources(desk, input.sources));
  const facts = { ...document.facts, detentions: detentions.with(place, after) };
  return decideOn(
    desk,
    required.current,
    { ...document, facts },
    [
      ...(input.event === "custody" ? placeProblems(desk.tx, input) : []),
      ...personProblems(facts, document.identity ?? noIdentity, desk.today).map((problem) =>
        inEventForm(problem, input, place),
      ),
    ],
    aboveForm,
  );
}

function eventOf(desk: WriteContext, input: SpellEventInput): SpellEvent {
  if (input.event === "legal_stage") return { event: input.event, legalStage: input.legalStage };
  if (input.event !== "custody") return { event: input.event, day: input.day };
  const { event, from, state } = input;
  return { event, from, state, ...filledPlace(desk.tx, input) };
}

/** What is wrong with the spell stands beside the day that was typed; what is wrong elsewhere, above the form. */
function inEventForm({ field = "", ...problem }: RuleProblem, { event }: SpellEventInput, place: number): RuleProblem {
  if (!field.startsWith(`detentions.${place}.`) || event === "legal_stage") return problem;
  return { ...problem, field: event === "custody" ? "from" : "day" };
}
