import type { Day } from "@/domain/values/day";
import type { IsBorne } from "./is-enough";
import type { LineMatch, MatchedPerson, MatchLine, MatchPerson } from "./match";
import { type Comparable, comparable, matcherOf } from "./score-match";
import { candidateScore, clearLead, doubts, maxCandidates, questionScore } from "./thresholds";

/**
 * Returns which of some people a line may name. A person is preselected (`sure`) only if nothing contradicts, the
 * evidence suffices, and no other person fits as well. People with the same name are always a question, because a wrong
 * preselection is worse than a question.
 */
export function matchLine(line: MatchLine, people: readonly MatchPerson[], today: Day): LineMatch {
  return matchComparable(line, people.map(comparable), today);
}

/** `matchLine` for people whose names were split before, in a ledger whose known names are available. */
export function matchComparable(
  line: MatchLine,
  people: readonly Comparable[],
  today: Day,
  isBorne?: IsBorne,
): LineMatch {
  const match = matcherOf(line, today, isBorne);
  const found: MatchedPerson[] = [];
  for (const known of people) {
    const matched = match(known);
    if (matched.score >= candidateScore) found.push({ ...matched, person: known.person });
  }
  found.sort((a, b) => b.score - a.score || Number(a.person.id) - Number(b.person.id));
  const [best, ...others] = found;
  if (!best) return { verdict: "unknown", candidates: [], more: 0 };
  const rivals = others.filter((other) => isRival(best, other)).length;
  const last = found[maxCandidates - 1];
  const more = last ? found.slice(maxCandidates).filter(({ score }) => score >= last.score).length : 0;
  const candidates = found.slice(0, maxCandidates);
  if (best.sure && rivals === 0) return { verdict: "sure", candidates, more };
  if (rivals > 0) {
    candidates[0] = { ...best, reasons: [...best.reasons, { code: "homonyms", values: { others: rivals } }] };
  }
  return { verdict: best.score >= questionScore ? "doubtful" : "unknown", candidates, more };
}

/**
 * True if another person fits as well as the best. If the best has the line's ID number, only a person with the same
 * number is a rival; such a person always is.
 */
function isRival(best: MatchedPerson, other: MatchedPerson): boolean {
  const isSame = (match: MatchedPerson) => match.reasons.some(({ code }) => code === "document_same");
  if (isSame(best) || isSame(other)) return isSame(other);
  return best.score - other.score < clearLead && !other.reasons.some(({ code }) => doubts.has(code));
}
