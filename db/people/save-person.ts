import { changeDetailsOf } from "@/db/changes/change-of";
import { altersPublic, decideOnAll } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import type { Actor, Decision, Outcome, Problem } from "@/db/history/change-types";
import type { Versioned } from "@/db/history/read-document";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db } from "@/db/ledger/open";
import type { Plan } from "@/db/releases/plan";
import { statedOf } from "@/db/releases/stated-person";
import { disclosureAfter } from "@/domain/history/disclosure-after";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { SavePersonInput } from "@/domain/inputs/save-person";
import type { DocumentOf } from "@/domain/records/document";
import { hasName } from "@/domain/records/has-name";
import { noIdentity, type PersonFacts } from "@/domain/records/person";
import { personProblems } from "@/domain/rules/person-problems";
import { namingOf } from "@/domain/rules/publication-after";
import { detentionProblems } from "./detention-form-problems";
import { detentionFrom, textsOf } from "./detention-from";

/**
 * Writes a person, new or revised, with all detentions, custody periods and releases. Refuses with the problems of the
 * form's fields; with `stale` and the current record if another user saved it meanwhile.
 */
export function savePerson(db: Db, actor: Actor, input: SavePersonInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "person.create" : "person.revise";
  return writeChange(db, actor, changeDetailsOf(action, input), now, (tx) => decide(openWriteContext(tx, now), input));
}

function decide(context: WriteContext, input: SavePersonInput): Decision {
  const plan = planPerson(context, input);
  return plan.ok ? decideOnAll(context, [plan.step]) : plan;
}

/**
 * Returns what saving the form would write, with its problems; or only the problems, if the form cannot become a
 * record.
 */
export function planPerson(context: WriteContext, input: SavePersonInput): Plan {
  const required = input.id === null ? undefined : requireVersion(context.tx, "person", input.id, input.version);
  if (required && !required.ok) return required;
  const current = required?.current;
  const document = personFrom(context, input, current);
  const problems = [
    ...nameProblems(input, current),
    ...personProblems(document.facts, document.identity ?? noIdentity, context.today),
    ...detentionProblems(context, input, current?.document.facts ?? null, document.facts),
    ...revisionProblems(altersPublic(context, current, document), input),
  ];
  const distinctFrom = current ? [] : input.known;
  return { ok: true, step: { current, document, problems, distinctFrom } };
}

function personFrom(
  context: WriteContext,
  input: SavePersonInput,
  current: Versioned<"person"> | undefined,
): DocumentOf<"person"> {
  const { naming, ...stated } = statedOf(input);
  const known = current?.document.facts.detentions ?? [];
  const id = current?.document.id ?? String(nextNumber(context.tx, "person"));
  const facts: PersonFacts = {
    ...stated.facts,
    ...naming,
    detentions: input.detentions.map((detention) =>
      detentionFrom(context, detention, known.find((each) => each.id === detention.id) ?? null, namingOf(naming)),
    ),
  };
  const cases = facts.detentions.flatMap(({ id }, place) => textsOf(id, input.detentions[place]?.case));
  const identity = { ...stated.identity, cases };
  const shown = disclosureAfter({ facts, identity }, current?.document, context.settings.reviewPolicy);
  return { type: "person", id, facts: { ...facts, ...shown }, identity };
}

/** Everyone on the desk has a name, unless it was erased. */
function nameProblems(input: SavePersonInput, current: Versioned<"person"> | undefined): Problem[] {
  const wasNameless = current !== undefined && !hasName(current.document.identity ?? noIdentity);
  return hasName(input) || wasNameless ? [] : [{ code: "name_required", field: "givenNames" }];
}
