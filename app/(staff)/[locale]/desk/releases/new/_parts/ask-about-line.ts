import { readChoice } from "@/app/(staff)/_shared/fields/choice-of";
import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Values } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { civilTime } from "@/domain/values/day";
import { askAboutKnown } from "./ask-about-known";
import { askAboutNew } from "./ask-about-new";
import type { QuestionContext } from "./question-context";

/**
 * Questions about a line of the day's batch before it is logged: which known person it is, whether a free person was
 * arrested again, and which group counted the person. With the field `ask` the form only asks and logs nothing.
 */
export async function askAboutLine(db: Db, words: DeskWords, values: Values, now: Date): Promise<FormQuestions> {
  if (values.subject === "group") return { values, questions: [], problems: [], isReady: true };
  const context: QuestionContext = { db, words, now, today: civilTime(now, readSettings(db).timeZone).day };
  const choice = readChoice(values.known) ?? readChoice(values.pick);
  const asked = choice ? askAboutKnown(context, values, choice) : await askAboutNew(context, values);
  return { ...asked, isReady: asked.isReady && asked.questions.length === 0 && values.ask !== "on" };
}
