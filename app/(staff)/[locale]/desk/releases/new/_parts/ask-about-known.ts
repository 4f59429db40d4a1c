import { choiceOf } from "@/app/(staff)/_shared/fields/choice-of";
import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Question, Values } from "@/components/form-state/form-state";
import { findDocument } from "@/db/history/read-document";
import { disclosureDetails, personDetails } from "@/domain/inputs/person-details";
import type { DocumentOf } from "@/domain/records/document";
import { isOpen } from "@/domain/rules/releases-of";
import { combinationOf } from "@/domain/values/combination";
import { formatDate } from "@/domain/wording/format";
import { askAboutGroup } from "./ask-about-group";
import { askAboutPart } from "./ask-about-part";
import type { QuestionContext } from "./question-context";

type PersonVersion = { person: string; version: string };

/** Questions about a known person's release. Fields typed for a new person are dropped, except the note. */
export function askAboutKnown(
  context: QuestionContext,
  typed: Values,
  { person, version }: PersonVersion,
): FormQuestions {
  const found = findDocument(context.db, "person", person);
  if (!found) return { values: typed, questions: [], problems: [{ code: "not_found", field: "who" }], isReady: false };
  const { profile } = found.document.facts;
  const { label, hint } = choiceOf(context.words, found, context.today);
  const isFromNew = typed.givenNames !== undefined;
  const values: Values = {
    ...(isFromNew ? withoutNew(typed) : typed),
    ...{ subject: "person", person, version, known: "", who: label, told: hint, pick: `${person}.${version}` },
  };
  const nationality = combinationOf(profile.nationalities, profile.secondNationality);
  const questions = [
    ...(typed.again ? [] : askAgain(context.words, found.document)),
    ...askAboutGroup(context, values, { nationality, gender: profile.gender }),
    ...askAboutPart(context, values, { nationality, gender: profile.gender }),
  ];
  return { values, questions, problems: [], isReady: true };
}

/** Asks whether a person who is not detained was arrested again; only a detained person can be released. */
function askAgain({ t, locale }: DeskWords, { facts }: DocumentOf<"person">): Question[] {
  const last = facts.detentions.at(-1)?.end;
  if (!last || facts.detentions.some(isOpen)) return [];
  const day = last.how === "release" ? last.release.day : last.day;
  return [
    {
      name: "again",
      title: t("desk.ask.again", { day: formatDate(day, locale) }),
      choices: [{ value: "yes", label: t("desk.ask.again_yes") }],
    },
  ];
}

const { note: _kept, ...details } = personDetails;
const ofNew = new Set(["detainedFrom", ...Object.keys({ ...details, ...disclosureDetails })]);

function withoutNew(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ofNew.has(name.split(".", 1)[0] ?? "")));
}
