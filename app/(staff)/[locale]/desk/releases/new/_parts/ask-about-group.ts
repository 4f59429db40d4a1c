import type { Question, Values } from "@/components/form-state/form-state";
import { readSettings } from "@/db/ledger/read-settings";
import { listOpenGroups } from "@/db/releases/list-open-groups";
import type { Candidate } from "@/domain/rules/fits";
import { remainingParts } from "@/domain/rules/remaining";
import { isPartialDay } from "@/domain/values/partial-day";
import { releaseKinds } from "@/domain/values/vocabulary";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { QuestionContext } from "./question-context";

/** The answer "no group"; no group has this id. */
export const noGroup = "none";

/** Asks whether the person was counted in a group, if a matching group has people without names left. */
export function askAboutGroup(
  { db, words }: QuestionContext,
  values: Values,
  person: Pick<Candidate, "nationality" | "gender">,
): Question[] {
  const { t, locale } = words;
  const { day = "", fromGroup } = values;
  const kind = releaseKinds.find((code) => code === values.kind);
  if (fromGroup || !kind || !isPartialDay(day)) return [];
  const home = readSettings(db).homeCountry;
  const choices = listOpenGroups(db, { ...person, day, kind }).flatMap(({ document: { id, facts }, remaining }) => {
    if (!facts.release) return [];
    const of = remainingParts(facts, home).map(
      (part) => `${part.headcount} ${nationalityName(part.nationality, locale)}`,
    );
    const place = facts.facility ? [words.facility(facts.facility)] : [];
    const label = t("desk.group.choice", {
      day: formatDate(facts.release.day, locale),
      count: facts.headcount,
      left: remaining,
    });
    return [{ value: id, label, hint: [...of, ...place].join(" · ") }];
  });
  if (choices.length === 0) return [];
  const none = { value: noGroup, label: t("desk.group.none") };
  return [{ name: "fromGroup", title: t("desk.ask.group"), choices: [...choices, none] }];
}
