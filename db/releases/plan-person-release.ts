import { placeProblems } from "@/db/changes/place";
import { requireVersion } from "@/db/changes/require-version";
import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import type { Versioned } from "@/db/history/read-document";
import { disclosureAfter } from "@/domain/history/disclosure-after";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import type { DocumentOf } from "@/domain/records/document";
import { hasName } from "@/domain/records/has-name";
import type { Detention, PersonFacts } from "@/domain/records/person";
import { personProblems } from "@/domain/rules/person-problems";
import { namingOf } from "@/domain/rules/publication-after";
import { isOpen, releasesOf } from "@/domain/rules/releases-of";
import { dayOfDeath } from "@/domain/rules/with-reported";
import { isCertainlyBefore } from "@/domain/values/certainty";
import { filled } from "@/domain/values/filled";
import { inForm } from "@/domain/values/problem-fields";
import { endedDetention } from "./ended-detention";
import { type FromGroup, inheriting } from "./from-groups";
import { newPerson } from "./new-person";
import { noPlan, type Plan } from "./plan";
import { releaseFormFields } from "./release-form-fields";
import { verifierProblems } from "./verifier-problems";
import { withNote } from "./with-note";

/** Plans a new person with the detention that the release ends. */
export function planNewPersonRelease(context: WriteContext, input: ReleaseOf<"new_person">, from?: FromGroup): Plan {
  const details = { ...input, profile: inheriting(input.profile, from) };
  const { naming, personWith } = newPerson(context, details, input.fromGroup);
  const person = personWith(endedDetention(context, input, undefined, namingOf(naming), from?.group));
  const unnamed: Problem[] = hasName(input) ? [] : [{ code: "name_required", field: "givenNames" }];
  return plan(context, input, undefined, person, 0, [...unnamed, ...(from?.problems ?? [])], input.known);
}

/**
 * Plans a release of a known person. It ends the open detention, or one with a refuted release; otherwise it adds a
 * detention.
 */
export function planPersonRelease(context: WriteContext, input: ReleaseOf<"person">, from?: FromGroup): Plan {
  const required = requireVersion(context.tx, "person", input.person, input.version);
  if (!required.ok) return required;
  const { current } = required;
  const { facts } = current.document;
  const again = facts.detentions.flatMap(releasesOf).find(({ day }) => day === input.day);
  if (again) return noPlan({ code: "released_already", field: "day", values: { number: again.id } });
  const death = dayOfDeath(facts.detentions);
  if (death !== undefined && !isCertainlyBefore(input.day, death))
    return noPlan({ code: "died_already", field: "person", values: { day: death } });
  const open = facts.detentions.findIndex(isOpen);
  const place = open === -1 ? facts.detentions.length : open;
  const profile = inheriting(facts.profile, from);
  const requested = { ...facts, profile, disclosure: input.disclosure ?? facts.disclosure };
  const detention = endedDetention(context, input, facts.detentions[place], namingOf(requested), from?.group);
  const identity = withNote(current.document.identity, input.note);
  const after: PersonFacts = {
    ...requested,
    consent: filled(input.consent, facts.consent),
    detentions: facts.detentions.toSpliced(place, 1, detention),
  };
  const shown =
    input.disclosure && disclosureAfter({ facts: after, identity }, current.document, context.settings.reviewPolicy);
  const person: DocumentOf<"person"> = { ...current.document, facts: { ...after, ...shown }, identity };
  const problems = [...startProblems(facts.detentions[place], input.detainedFrom), ...(from?.problems ?? [])];
  return plan(context, input, current, person, place, problems);
}

function plan(
  context: WriteContext,
  input: ReleaseOf<"new_person" | "person">,
  current: Versioned<"person"> | undefined,
  person: DocumentOf<"person">,
  place: number,
  problems: readonly Problem[],
  distinctFrom: readonly string[] = [],
): Plan {
  const { facts, identity } = person;
  const fields = releaseFormFields(place);
  const all = [
    ...problems,
    ...(identity ? inForm(personProblems(facts, identity, context.today), fields) : []),
    ...verifierProblems(context.tx, input.verifiedBy),
    ...placeProblems(context.tx, input),
  ];
  return { ok: true, step: { current, document: person, problems: all, fields, distinctFrom } };
}

/** Refuses a typed start that differs from the known one, because it would be lost silently. */
function startProblems(detention: Detention | undefined, typed: string | null): Problem[] {
  if (!typed || !detention?.from || detention.from === typed) return [];
  return [{ code: "start_known", field: "detainedFrom", values: { from: detention.from } }];
}
