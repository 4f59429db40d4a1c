import { type PartRow, type RecordRows, rowIn } from "@/db/history/stored-row";
import { custodyPeriods, detentions } from "@/db/schema/detentions";
import { people, personNationalities } from "@/db/schema/people";
import { documentKey } from "@/domain/matching/document-key";
import type { DocumentOf } from "@/domain/records/document";
import { type Detention, noIdentity } from "@/domain/records/person";
import { detentionDates } from "@/domain/rules/overlap";
import { releasesOf } from "@/domain/rules/releases-of";
import { situationOf } from "@/domain/rules/situation";
import { searchKey } from "@/domain/values/search-key";
import { citationRows } from "./citation-rows";
import { releaseRows } from "./release-rows";

/** Returns the rows of a person: nationalities, detentions, custody periods, releases and citations included. */
export function personRows({ id, facts, identity }: DocumentOf<"person">, version: number): RecordRows {
  const person = Number(id);
  const { givenNames, surnames, alsoKnownAs, document, birthDate } = identity ?? noIdentity;
  const { profile } = facts;
  const own = rowIn(people, {
    id: person,
    version,
    givenNames,
    surnames,
    searchKey: searchKey(givenNames, surnames, alsoKnownAs),
    sortName: searchKey(surnames, givenNames),
    alsoKnownAs,
    documentKey: documentKey(document),
    birthDate,
    gender: profile.gender,
    sector: profile.sector,
    ageGroup: profile.ageGroup,
    disclosure: facts.disclosure,
    consentBasis: facts.consent.basis,
    consentUntil: facts.consent.until,
    secondNationality: profile.secondNationality,
    ...situationOf(facts.detentions),
  });
  const nationalities = profile.nationalities.map((country) => rowIn(personNationalities, { person, country }));
  return { own, parts: [...nationalities, ...facts.detentions.flatMap((each) => detentionRows(person, each))] };
}

function detentionRows(person: number, detention: Detention): PartRow[] {
  const { id, end, from, publication, legalStage, custody, citations } = detention;
  const span = detentionDates(detention);
  const arrestedBy = detention.case?.arrestedBy ?? null;
  const ended = span.end === null ? null : (end?.how ?? null);
  const facility = custody.at(-1)?.facility ?? null;
  return [
    rowIn(detentions, { id, person, fromDay: from, publication, legalStage, arrestedBy, ended, endDay: span.end }),
    ...custody.map(({ from, ...period }, position) =>
      rowIn(custodyPeriods, { detention: id, position, fromDay: from, ...period }),
    ),
    ...citationRows({ detention: id }, citations),
    ...releasesOf(detention).flatMap((release) => releaseRows({ detention: id }, release, facility)),
  ];
}
