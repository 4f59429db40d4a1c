import { changeDetailsOf } from "@/db/changes/change-of";
import { citeSources } from "@/db/changes/cite-sources";
import { decideOnAll } from "@/db/changes/decide-on";
import { filledPlace, placeProblems } from "@/db/changes/place";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import type { Versioned } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { DetentionEventInput } from "@/domain/inputs/detention-event";
import { detentionDates } from "@/domain/rules/overlap";
import { isOpen } from "@/domain/rules/releases-of";
import { type DetentionEvent, withEvent } from "@/domain/rules/with-event";
import { planDetentionEvent } from "./plan-detention-event";

/**
 * Logs an event in custody: a transfer or change of custody, a legal stage, a death or an escape. It only adds and
 * never overwrites, so it needs no version. Refuses with `spell_unknown`, with `spell_ended` if the detention has
 * already ended, and if the day does not fit into the detention.
 */
export function recordDetentionEvent(db: Db, actor: Actor, input: DetentionEventInput, now: Date): Promise<Outcome> {
  const details = changeDetailsOf(`spell.${input.event}`, input);
  return writeChange(db, actor, details, now, (tx) => decide(openWriteContext(tx, now), input));
}

function decide(context: WriteContext, input: DetentionEventInput): Decision {
  const required = requireRecord(context.tx, "person", input.id);
  if (!required.ok) return required;
  const { detentions } = required.current.document.facts;
  const place = detentions.findIndex(({ id }) => id === input.spell);
  const detention = detentions[place];
  if (!detention) return refuse("spell_unknown", "event");
  const isEnd = input.event === "death" || input.event === "escape";
  if (isEnd && !isOpen(detention)) return refuse("spell_ended", "event", { day: detentionDates(detention).end ?? "" });
  const after = withEvent(detention, eventOf(context, input), citeSources(context, input.sources));
  const planned = { current: withCause(required.current, input), place, after, dayField: dayFieldOf(input) };
  const problems = input.event === "custody" ? placeProblems(context.tx, input) : [];
  return decideOnAll(context, [planDetentionEvent(context, { ...planned, problems })]);
}

/** Returns the record with the cause of a death, if the form states one. */
function withCause(current: Versioned<"person">, input: DetentionEventInput): Versioned<"person"> {
  const { document } = current;
  if (input.event !== "death" || !input.causeOfDeath || document.identity === null) return current;
  const { causeOfDeath } = input;
  return { ...current, document: { ...document, identity: { ...document.identity, causeOfDeath } } };
}

function eventOf(context: WriteContext, input: DetentionEventInput): DetentionEvent {
  if (input.event === "legal_stage") return { event: input.event, legalStage: input.legalStage };
  if (input.event !== "custody") return { event: input.event, day: input.day };
  const { event, from, state } = input;
  return { event, from, state, ...filledPlace(context.tx, input) };
}

function dayFieldOf({ event }: DetentionEventInput): string | undefined {
  if (event === "legal_stage") return undefined;
  return event === "custody" ? "from" : "day";
}
