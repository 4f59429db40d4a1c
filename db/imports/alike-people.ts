import { civilTime, type Day } from "@/domain/dates/day";
import type { Mapping } from "@/domain/imports/fields";
import type { Alike, Candidate, Meant } from "@/domain/imports/meant";
import { type RowForm, rowReader } from "@/domain/imports/read-row";
import type { LineMatch, MatchedPerson, MatchLine } from "@/domain/matching/match";
import { settledFrom } from "@/domain/matching/thresholds";
import { ageOn } from "@/domain/people/age";
import type { Gender } from "@/domain/vocabulary";
import type { Db } from "../open";
import { matching } from "../people/match-list";
import { readSettings } from "../settings/read-settings";
import type { GoOn } from "./apply-import";
import { knownNames } from "./known-names";
import { knownPeople } from "./known-people";
import { namedBy } from "./named-by";
import type { Table } from "./table/table";

/** How many of those whom a row may mean are offered. */
const mostOffered = 5;
const told = 250;

/**
 * Of the rows whose cédula and exact name nobody has: whom they may mean all the same, misspelt or with other parts of
 * the name. Only who nearly fits is asked about: among thousands of people everybody resembles somebody a little.
 * Undefined where `goOn` stopped it.
 */
export function alikePeople(db: Db, { rows }: Table, mapping: Mapping, now: Date, goOn: GoOn): Alike | undefined {
  const today = civilTime(now, readSettings(db).timeZone).day;
  const read = rowReader(mapping, knownNames(db));
  const find = knownPeople(db);
  const open = rows.flatMap(({ row, cells }) => {
    const { form } = read(cells);
    return find(namedBy(form)).verdict === "nobody" ? [{ row, line: lineOf(form, today) }] : [];
  });
  const alike: Alike = [];
  let done = 0;
  for (const match of matching(
    db,
    open.map(({ line }) => line),
    now,
  )) {
    if (!match) continue;
    const meant = meantBy(match);
    if (meant) alike.push([open[done]?.row ?? 0, meant]);
    done += 1;
    if (done % told === 0 && !goOn(done)) return undefined;
  }
  return alike;
}

function meantBy({ verdict, candidates }: LineMatch): Meant | undefined {
  const [best] = candidates;
  if (!best || best.score < settledFrom) return undefined;
  if (verdict === "sure") return { verdict: "sure", candidate: candidateOf(best) };
  const near = candidates.filter(({ score }) => score >= settledFrom).slice(0, mostOffered);
  return { verdict: "doubtful", candidates: near.map(candidateOf) };
}

function candidateOf({ person, reasons }: MatchedPerson): Candidate {
  return { id: person.id, reasons };
}

/** A row as a line of a list would name somebody. */
function lineOf(form: RowForm, today: Day): MatchLine {
  const { givenNames, surnames, document, birthDate } = namedBy(form);
  const nationalities = (form.nationalities ?? []) as string[];
  const gender = (form.gender || null) as Gender | null;
  const alias = String(form.alsoKnownAs ?? "");
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
