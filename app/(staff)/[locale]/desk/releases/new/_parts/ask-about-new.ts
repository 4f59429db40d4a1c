import { askWho, isNobody } from "@/app/(staff)/_shared/fields/ask-who";
import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { Values } from "@/components/form-state/form-state";
import type { MatchLine } from "@/domain/matching/match";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import { combinationOf, isCountry } from "@/domain/values/combination";
import { genders } from "@/domain/values/vocabulary";
import { askAboutGroup } from "./ask-about-group";
import { askAboutPart } from "./ask-about-part";
import type { QuestionContext } from "./question-context";

/**
 * Questions about a person who was not chosen from the ledger. The name is split into fields for the user to check, and
 * similar people of the ledger are shown with reasons.
 */
export async function askAboutNew(context: QuestionContext, typed: Values): Promise<FormQuestions> {
  const isParted = typed.givenNames !== undefined;
  if (!isParted && !typed.who?.trim()) {
    return { values: typed, questions: [], problems: [{ code: "name_required", field: "who" }], isReady: false };
  }
  const values: Values = {
    ...(isParted ? typed : { ...typed, ...partedName(typed.who ?? "") }),
    subject: "new_person",
  };
  const line = lineOf(values);
  const { nationalities } = line;
  const stated = values["profile.secondNationality"];
  const second = stated === "+?" || stated === "?" ? stated : "";
  const nationality = combinationOf(nationalities, second);
  const questions = [
    ...(isNobody(values.known) ? [] : await askWho(context.db, context.words, line, context.now, context.today)),
    ...askAboutGroup(context, values, { nationality, gender: line.gender }),
    ...askAboutPart(context, values, { nationality, gender: line.gender }),
  ];
  return { values: { ...values, pick: "new" }, questions, problems: [], isReady: isParted };
}

/** Parses the fields of a new person from one text: the name and any details after it. */
function partedName(who: string): Values {
  const parsed = parsePastedList(who, []);
  const row = parsed.ok ? parsed.rows[0] : undefined;
  if (!row) return /\d/.test(who) ? { givenNames: "", surnames: "", document: who } : { givenNames: who, surnames: "" };
  const { givenNames, surnames, document, alias, nationalities, gender } = row;
  const countries = Object.fromEntries(nationalities.map((code, index) => [`profile.nationalities.${index}`, code]));
  return { givenNames, surnames, document, alsoKnownAs: alias, "profile.gender": gender ?? "", ...countries };
}

function lineOf(values: Values): MatchLine {
  const { givenNames = "", surnames = "", document = "", alsoKnownAs = "" } = values;
  const nationalities = [0, 1].map((place) => values[`profile.nationalities.${place}`] ?? "").filter(isCountry);
  const gender = genders.find((code) => code === values["profile.gender"]) ?? null;
  return { givenNames, surnames, order: "given_first", document, age: null, nationalities, gender, alias: alsoKnownAs };
}
