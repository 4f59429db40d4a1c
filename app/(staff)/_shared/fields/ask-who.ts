import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Question } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import { matchList } from "@/db/matching/match-list";
import { explainMatch } from "@/domain/matching/explain-match";
import type { MatchLine } from "@/domain/matching/match";
import type { Day } from "@/domain/values/day";
import { choicesOfPeople } from "./choice-of";

/**
 * Asks whether a new person is one of the similar people of the ledger, each with day and place; no question without
 * likely candidates. The answer "not the same person" names them, so that the pairs are remembered.
 */
export async function askWho(db: Db, words: DeskWords, line: MatchLine, now: Date, today: Day): Promise<Question[]> {
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
  const nobody = { value: ["new", ...reasons.keys()].join(" "), label: t("desk.ask.known_none") };
  return [{ name: "known", title: t("desk.ask.known"), choices: [...candidates, nobody] }];
}

/** True if the question of `askWho` was answered with "not the same person". */
export function isNobody(answer: string | undefined): boolean {
  return answer !== undefined && /^new\b/.test(answer);
}
