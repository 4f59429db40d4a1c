import { choicesOfPeople } from "@/app/(staff)/_shared/fields/choice-of";
import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { Question, Values } from "@/components/form-state/form-state";
import { matchList } from "@/db/matching/match-list";
import { explainMatch } from "@/domain/matching/explain-match";
import type { MatchLine } from "@/domain/matching/match";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import { combinationOf, isCountry } from "@/domain/values/combination";
import { genders } from "@/domain/values/vocabulary";
import { askAboutGroup } from "./ask-about-group";
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
  const second = values.secondNationality === "+?" || values.secondNationality === "?" ? values.secondNationality : "";
  const nationality = combinationOf(nationalities, second);
  const questions = [
    ...(values.known === "new" ? [] : await askWhoOf(context, line)),
    ...askAboutGroup(context, values, { nationality, gender: line.gender }),
  ];
  return { values: { ...values, pick: "new" }, questions, problems: [], isReady: isParted };
}

/** Asks whether the person is one of the similar people; no question without likely candidates. */
async function askWhoOf({ db, words, now, today }: QuestionContext, line: MatchLine): Promise<Question[]> {
  const [match] = await matchList(db, [line], now);
  if (!match || match.verdict === "unknown") return [];
  const reasons = new Map(
    match.candidates.map(({ person, reasons }) => [person.id, explainMatch(reasons, words.locale)]),
  );
  const candidates = choicesOfPeople(db, words, [...reasons.keys()], today).map(({ hint, ...choice }) => ({
    ...choice,
    hint: [hint, reasons.get(choice.value.split(".")[0] ?? "")].filter(Boolean).join(" — "),
  }));
  const { t } = words;
  const nobody = { value: "new", label: t("desk.ask.known_none") };
  return [{ name: "known", title: t("desk.ask.known"), choices: [...candidates, nobody] }];
}

/** Parses the fields of a new person from one text: the name and any details after it. */
function partedName(who: string): Values {
  const parsed = parsePastedList(who, []);
  const row = parsed.ok ? parsed.rows[0] : undefined;
  if (!row) return /\d/.test(who) ? { givenNames: "", surnames: "", document: who } : { givenNames: who, surnames: "" };
  const { givenNames, surnames, document, alias, nationalities, gender } = row;
  const countries = Object.fromEntries(nationalities.map((code, index) => [`nationalities.${index}`, code]));
  return { givenNames, surnames, document, alsoKnownAs: alias, gender: gender ?? "", ...countries };
}

function lineOf(values: Values): MatchLine {
  const { givenNames = "", surnames = "", document = "", alsoKnownAs = "" } = values;
  const nationalities = ["nationalities.0", "nationalities.1"].map((name) => values[name] ?? "").filter(isCountry);
  const gender = genders.find((code) => code === values.gender) ?? null;
  return { givenNames, surnames, order: "given_first", document, age: null, nationalities, gender, alias: alsoKnownAs };
}
