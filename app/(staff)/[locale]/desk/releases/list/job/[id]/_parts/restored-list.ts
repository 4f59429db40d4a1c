import { problemState, sentencesOf } from "@/app/(staff)/_shared/form/answer-form";
import { issueSentences } from "@/app/(staff)/_shared/form/form-problems";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { reviewAnswer } from "@/app/(staff)/[locale]/desk/releases/list/_parts/review-answer";
import { type FormState, freshForm } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import type { StoredList } from "@/db/pasted-lists/list-files";
import { nest } from "@/domain/inputs/nest";
import { readListInput } from "@/domain/inputs/pasted-list";
import { unpacked } from "@/domain/inputs/unpacked";

/** The form state of a list that its job did not write: as it was submitted, with the problems of its lines. */
export function restoredList(words: DeskWords, db: Db, { values: sent, refusal }: StoredList): FormState {
  const { t } = words;
  const values = unpacked(sent);
  if (!refusal) return freshForm(values);
  if ("issues" in refusal) return { ...freshForm(values), ...problemState(t, issueSentences(t, refusal.issues)) };
  const { problems, review } = refusal;
  const parsed = readListInput.safeParse(nest(values));
  if (!review || !parsed.success) return { ...freshForm(values), ...problemState(t, sentencesOf(t, problems)) };
  const again = reviewAnswer(db, words, values, parsed.data, review, problems);
  return { ...freshForm(values), ...problemState(t, sentencesOf(t, again.problems)), ...again.back };
}
