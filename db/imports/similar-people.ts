import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { lineMatcher } from "@/db/matching/match-list";
import type { Candidate, PersonMatch } from "@/domain/imports/resolved-person";
import type { RowValues } from "@/domain/imports/row-values";
import type { LineMatch, MatchedPerson, MatchLine } from "@/domain/matching/match";
import { conclusiveScore } from "@/domain/matching/thresholds";
import { ageOn } from "@/domain/rules/age";
import { civilTime, type Day } from "@/domain/values/day";

/** Maximum number of candidates offered for a row. */
const mostOffered = 5;

/**
 * Returns a function that finds people similar to a row whose ID number and exact name match nobody: misspelt names, or
 * other parts of the name. It returns only close matches, because among thousands of people everyone resembles someone
 * slightly.
 */
export function similarPeopleFinder(db: Db, now: Date): (values: RowValues) => PersonMatch | undefined {
  const today = civilTime(now, readSettings(db).timeZone).day;
  const match = lineMatcher(db, now);
  return (values) => meantBy(match(lineOf(values, today)));
}

function meantBy({ verdict, candidates }: LineMatch): PersonMatch | undefined {
  const [best] = candidates;
  if (!best || best.score < conclusiveScore) return undefined;
  if (verdict === "sure") return { verdict: "sure", candidate: candidateOf(best) };
  const near = candidates.filter(({ score }) => score >= conclusiveScore).slice(0, mostOffered);
  return { verdict: "doubtful", candidates: near.map(candidateOf) };
}

function candidateOf({ person, reasons }: MatchedPerson): Candidate {
  return { id: person.id, reasons };
}

/** Returns a row in the form of a list line, for matching. */
function lineOf({ identity, profile }: RowValues, today: Day): MatchLine {
  const { givenNames, surnames, document, birthDate, alsoKnownAs: alias } = identity;
  const { nationalities, gender } = profile;
  return {
    givenNames,
    surnames,
    order: "given_first",
    document,
    age: ageOn(birthDate, today),
    nationalities,
    gender,
    alias,
  };
}
