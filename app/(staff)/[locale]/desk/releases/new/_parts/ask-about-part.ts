import { partWords } from "@/app/(staff)/[locale]/desk/releases/_parts/part-words";
import type { Question, Values } from "@/components/form-state/form-state";
import { readSettings } from "@/db/ledger/read-settings";
import { groupWithDrafts } from "@/db/releases/group-with-drafts";
import { choicesFor } from "@/domain/rules/inherited";
import { type Named, possibleParts } from "@/domain/rules/joining";
import { noGroup } from "./ask-about-group";
import type { QuestionContext } from "./question-context";

/**
 * Asks which of the group's people this is, if several nationalities or genders are left in the group and the user
 * stated none. The answer says the nationality and gender that the person's record inherits.
 */
export function askAboutPart({ db, words }: QuestionContext, values: Values, person: Named): Question[] {
  const { fromGroup = "", ofPart } = values;
  if (ofPart || fromGroup === "" || fromGroup === noGroup) return [];
  const group = groupWithDrafts(db, fromGroup);
  if (!group) return [];
  const parts = choicesFor(person, possibleParts(group, person, readSettings(db).homeCountry));
  if (parts.length === 0) return [];
  const choices = parts.map((part) => ({
    value: [part.nationality, part.gender].filter(Boolean).join(" "),
    label: partWords(words, part),
  }));
  return [{ name: "ofPart", title: words.t("desk.ask.part"), choices }];
}
