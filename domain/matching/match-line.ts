import type { Day } from "@/domain/values/day";
import type { IsBorne } from "./is-enough";
import type { LineMatch, MatchedPerson, MatchLine, MatchPerson } from "./match";
import { type Comparable, comparable, matcherOf } from "./score-match";
import { askedFrom, clearLead, doubts, mostOffered, offeredFrom } from "./thresholds";

/**
 * Who of some people a line may name. Preselected (`sure`) is only whom nothing speaks against, with enough for it, and
 * with nobody else who fits as well: homonyms are always asked about, because a wrong preselection is worse than a
 * question.
 */
export function matchLine(line: MatchLine, people: readonly MatchPerson[], today: Day): LineMatch {
  return matchComparable(line, people.map(comparable), today);
}

/** `matchLine` among people whose names were parted before, in a ledger of which it is known which names it bears. */
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
    if (matched.score >= offeredFrom) found.push({ ...matched, person: known.person });
  }
  found.sort((a, b) => b.score - a.score || Number(a.person.id) - Number(b.person.id));
  const [best, ...others] = found;
  if (!best) return { verdict: "unknown", candidates: [], more: 0 };
  const rivals = others.filter((other) => isRival(best, other)).length;
  const last = found[mostOffered - 1];
  const more = last ? found.slice(mostOffered).filter(({ score }) => score >= last.score).length : 0;
  const candidates = found.slice(0, mostOffered);
  if (best.sure && rivals === 0) return { verdict: "sure", candidates, more };
  if (rivals > 0) {
    candidates[0] = { ...best, reasons: [...best.reasons, { code: "homonyms", values: { others: rivals } }] };
  }
  return { verdict: best.score >= askedFrom ? "doubtful" : "unknown", candidates, more };
}

/**
 * True if another person fits as well as the best. Under the line's own cédula only a person with the same is a rival;
 * a person with that cédula is always one.
 */
function isRival(best: MatchedPerson, other: MatchedPerson): boolean {
  const isSame = (match: MatchedPerson) => match.reasons.some(({ code }) => code === "document_same");
  if (isSame(best) || isSame(other)) return isSame(other);
  return best.score - other.score < clearLead && !other.reasons.some(({ code }) => doubts.has(code));
}
