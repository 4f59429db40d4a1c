import { askWho, isNobody } from "@/app/(staff)/_shared/fields/ask-who";
import { readChoice } from "@/app/(staff)/_shared/fields/choice-of";
import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Values } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import { nest } from "@/domain/inputs/nest";
import { savePersonInput } from "@/domain/inputs/save-person";

/**
 * Asks whether a new person is already in the ledger. Choosing a known person writes nothing: what was typed stays, with a
 * link to that record. A form that cannot be parsed is not asked.
 */
export async function askAboutPerson(db: Db, words: DeskWords, values: Values, now: Date): Promise<FormQuestions> {
  const ready: FormQuestions = { values, questions: [], problems: [], isReady: true };
  const { data } = savePersonInput.safeParse(nest({ ...values, known: "" }));
  if (values.id || !data || isNobody(values.known)) return ready;
  const chosen = readChoice(values.known);
  if (chosen) {
    const problem = { code: "person_known", field: "givenNames", values: { person: chosen.person } };
    return { ...ready, values: { ...values, known: "" }, problems: [problem], isReady: false };
  }
  const { givenNames, surnames, document, profile, alsoKnownAs: alias } = data;
  const { nationalities, gender } = profile;
  const line = {
    givenNames,
    surnames,
    order: "given_first",
    document,
    age: null,
    nationalities,
    gender,
    alias,
  } as const;
  const questions = await askWho(db, words, line, now, siteDay(db, now));
  return { ...ready, questions, isReady: questions.length === 0 };
}
