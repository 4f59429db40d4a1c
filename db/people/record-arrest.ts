import { changeDetailsOf } from "@/db/changes/change-of";
import { citeSources } from "@/db/changes/cite-sources";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import { filledPlace, placeProblems } from "@/db/changes/place";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import type { Actor, Decision, Outcome } from "@/db/history/change-types";
import type { Versioned } from "@/db/history/read-document";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db } from "@/db/ledger/open";
import type { ArrestInput } from "@/domain/inputs/detention-event";
import type { Detention, PersonFacts } from "@/domain/records/person";
import { namingOf, publicationAfter } from "@/domain/rules/publication-after";
import { planDetentionEvent } from "./plan-detention-event";

type Arrested = Pick<ArrestInput, "from" | "state" | "facility" | "federalEntity" | "publication" | "sources">;

/**
 * Logs an arrest of a known person, as a new detention. Refuses with `spells_overlap`, which names the other detention,
 * if the person is already detained then.
 */
export function recordArrest(db: Db, actor: Actor, input: ArrestInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("person.arrest", input), now, (tx) =>
    decide(openWriteContext(tx, now), input),
  );
}

function decide(context: WriteContext, input: ArrestInput): Decision {
  const required = requireRecord(context.tx, "person", input.id);
  return required.ok ? decideOnAll(context, [planArrest(context, required.current, input)]) : required;
}

/** Returns what an arrest would write, and its problems. */
export function planArrest(context: WriteContext, current: Versioned<"person">, input: Arrested): Step {
  const { facts } = current.document;
  return planDetentionEvent(context, {
    current,
    place: facts.detentions.length,
    after: detentionFrom(context, input, facts),
    dayField: "from",
    problems: placeProblems(context.tx, input),
  });
}

function detentionFrom(context: WriteContext, input: Arrested, facts: PersonFacts): Detention {
  const { reviewPolicy: policy } = context.settings;
  return {
    id: nextNumber(context.tx, "detention"),
    from: input.from,
    publication: publicationAfter({ asked: input.publication, before: null, policy, ...namingOf(facts) }),
    legalStage: null,
    custody: [{ from: null, state: input.state, ...filledPlace(context.tx, input) }],
    end: null,
    citations: citeSources(context, input.sources),
  };
}
