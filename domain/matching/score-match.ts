import type { Day } from "@/domain/dates/day";
import type { Placed } from "./align";
import { compareFacts } from "./compare-facts";
import { compareNames, type NamesCompared } from "./compare-names";
import { type IsBorne, isEnough } from "./is-enough";
import type { Match, MatchLine, MatchPerson, Reason } from "./match";
import { nameTokens } from "./name-token";
import { respaced, wordsOfLine, wordsOfPerson } from "./placed-words";
import { cost } from "./thresholds";

/**
 * How well a line names somebody, and why: 1 where everything agrees, less by what `thresholds.ts` says of each
 * finding. Does not depend on the order of the words. An equal cédula is decisive, another one is decisive against.
 * `today` is the day the line is read, from which ages are counted.
 */
export function scoreMatch(line: MatchLine, person: MatchPerson, today: Day): Match {
  return matcherOf(line, today)(comparable(person));
}

/** Somebody with the words of their names, so that they are parted once for many lines. */
export type Comparable = { person: MatchPerson; name: Placed[]; others: Placed[][] };

export function comparable(person: MatchPerson): Comparable {
  return { person, ...wordsOfPerson(person) };
}

/** `scoreMatch` for one line and many people. */
export function matcherOf(line: MatchLine, today: Day, isBorne: IsBorne = () => false): (known: Comparable) => Match {
  const words = wordsOfLine(line);
  const alias = nameTokens(line.alias);
  return ({ person, name, others }) => {
    const facts = [...compareFacts(line, person, today), ...sameAlias(alias, person)];
    const own = judge(compareNames(respaced(words, name), name), facts, isBorne);
    return others
      .map((other) => judge(compareNames(respaced(words, other), other), [{ code: "alias_name" }, ...facts], isBorne))
      .reduce((best, each) => (each.score > best.score ? each : best), own);
  };
}

function judge(names: NamesCompared, facts: Reason[], isBorne: IsBorne): Match {
  const reasons = [...facts.filter(({ code }) => code.startsWith("document")), ...names.reasons];
  reasons.push(...facts.filter(({ code }) => !code.startsWith("document")));
  const { given, surname } = names.shared;
  const isSameDocument = reasons.some(({ code }) => code === "document_same") && given + surname > 0;
  const sure = isSameDocument || isEnough(names, reasons, isBorne);
  const costs = reasons.reduce((sum, { code }) => sum + (cost[code] ?? 0), 0);
  // Without a word in common nothing was compared.
  const score = names.pairs.length === 0 ? 0 : isSameDocument ? 1 : Math.min(Math.max(1 - costs, 0), 1);
  return { score, sure, reasons: sure || score === 0 ? reasons : [...reasons, ...tooLittle(reasons)] };
}

/** Says so where nothing speaks against a match but there is too little for it. */
function tooLittle(reasons: Reason[]): Reason[] {
  return reasons.some(({ code }) => code === "name_same") ? [{ code: "too_little" }] : [];
}

function sameAlias(alias: ReturnType<typeof nameTokens>, { alsoKnownAs }: MatchPerson): Reason[] {
  if (alias.length === 0 || alsoKnownAs === "") return [];
  const known = new Set(nameTokens(alsoKnownAs).map(({ sound }) => sound));
  return alias.every(({ sound }) => known.has(sound)) ? [{ code: "alias_same" }] : [];
}
