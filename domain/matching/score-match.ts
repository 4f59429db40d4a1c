import type { Day } from "@/domain/values/day";
import type { Placed } from "./align";
import { compareFacts } from "./compare-facts";
import { compareNames, type NamesCompared, namesAgree } from "./compare-names";
import { type IsBorne, isEnough } from "./is-enough";
import { isUnnamed } from "./is-unnamed";
import type { Match, MatchLine, MatchPerson, Reason } from "./match";
import { nameTokens } from "./name-token";
import { respaced, wordsOfLine, wordsOfPerson } from "./placed-words";
import { cost, sameDocument } from "./thresholds";

/**
 * Returns how well a line matches a person, and why: 1 if everything agrees, minus the cost of each finding
 * (`thresholds.ts`). The order of the words does not matter. An equal ID number is decisive if the names agree; a
 * different one is decisive against. `today` is the day of reading, from which ages are counted.
 */
export function scoreMatch(line: MatchLine, person: MatchPerson, today: Day): Match {
  return matcherOf(line, today)(comparable(person));
}

/** A person with the words of their names, split once for many lines. A placeholder has no words. */
export type Comparable = { person: MatchPerson; name: Placed[]; others: Placed[][] };

export function comparable(person: MatchPerson): Comparable {
  const words = wordsOfPerson(person);
  return isUnnamed(person.givenNames, person.surnames) ? { person, ...words, name: [] } : { person, ...words };
}

/** `scoreMatch` for one line and many people. */
export function matcherOf(line: MatchLine, today: Day, isBorne: IsBorne = () => false): (known: Comparable) => Match {
  const words = isUnnamed(line.givenNames, line.surnames) ? [] : wordsOfLine(line);
  const alias = nameTokens(line.alias);
  return ({ person, name, others }) => {
    const facts = [...compareFacts(line, person, today), ...sameAlias(alias, person)];
    const compared = words.length > 0 && name.length > 0 ? compareNames(respaced(words, name), name) : nothingCompared;
    const own = judge(compared, facts, isBorne);
    if (words.length === 0) return own;
    return others
      .map((other) => judge(compareNames(respaced(words, other), other), [{ code: "alias_name" }, ...facts], isBorne))
      .reduce((best, each) => (each.score > best.score ? each : best), own);
  };
}

const nothingCompared: NamesCompared = { reasons: [], shared: { given: 0, surname: 0 }, pairs: [] };

function judge(names: NamesCompared, facts: Reason[], isBorne: IsBorne): Match {
  const reasons = [...facts.filter(({ code }) => code.startsWith("document")), ...names.reasons];
  reasons.push(...facts.filter(({ code }) => !code.startsWith("document")));
  const isSameDocument = reasons.some(({ code }) => code === "document_same");
  const isSamePerson = isSameDocument && namesAgree(names);
  const sure = isSamePerson || isEnough(names, reasons, isBorne);
  const costs = reasons.reduce((sum, { code }) => sum + (cost[code] ?? 0), 0);
  // Without a common word nothing was compared.
  const byName = names.pairs.length === 0 ? 0 : Math.min(Math.max(1 - costs, 0), 1);
  const score = isSamePerson ? 1 : isSameDocument ? Math.max(byName, sameDocument) : byName;
  return { score, sure, reasons: sure || score === 0 ? reasons : [...reasons, ...tooLittle(reasons)] };
}

/** Adds a reason if nothing contradicts a match but the evidence is too weak. */
function tooLittle(reasons: Reason[]): Reason[] {
  return reasons.some(({ code }) => code === "name_same") ? [{ code: "too_little" }] : [];
}

function sameAlias(alias: ReturnType<typeof nameTokens>, { alsoKnownAs }: MatchPerson): Reason[] {
  if (alias.length === 0 || alsoKnownAs === "") return [];
  const known = new Set(nameTokens(alsoKnownAs).map(({ sound }) => sound));
  return alias.every(({ sound }) => known.has(sound)) ? [{ code: "alias_same" }] : [];
}
