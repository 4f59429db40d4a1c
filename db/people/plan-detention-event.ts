import type { Step } from "@/db/changes/decide-on";
import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import type { Versioned } from "@/db/history/read-document";
import { type Detention, noIdentity } from "@/domain/records/person";
import { personProblems } from "@/domain/rules/person-problems";
import { type FormFields, inForm } from "@/domain/values/problem-fields";

type Planned = {
  current: Versioned<"person">;
  /** Position of the detention in the record; a new one follows the others. */
  place: number;
  after: Detention;
  /** Name of the form's field for the day of the event; undefined if the form has none. */
  dayField?: string | undefined;
  problems?: readonly Problem[];
};

/** Plans a known person's record with another detention, or with one more, after an event in custody. */
export function planDetentionEvent(
  context: WriteContext,
  { current, place, after, dayField, problems = [] }: Planned,
): Step {
  const { document } = current;
  const facts = { ...document.facts, detentions: document.facts.detentions.toSpliced(place, 1, after) };
  const fields: FormFields = [
    [`detentions.${place}.sources`, "sources"],
    [`detentions.${place}.sources.**`, "sources.$1"],
    [`detentions.${place}.**`, dayField ?? null],
    ["**", null],
  ];
  const wrong = personProblems(facts, document.identity ?? noIdentity, context.today);
  return {
    current,
    document: { ...document, facts },
    problems: [...problems, ...inForm(wrong, fields)],
    fields,
  };
}
