import { eq, sql } from "drizzle-orm";
import { spellOf } from "@/domain/detentions/overlap";
import { releasesOf } from "@/domain/detentions/releases-of";
import { situationOf } from "@/domain/detentions/situation";
import { documentKey } from "@/domain/matching/document-key";
import { searchKey } from "@/domain/people/search-key";
import type { DocumentOf } from "@/domain/records/document";
import { type Detention, noIdentity } from "@/domain/records/person";
import type { Db, Tx } from "../open";
import { insertRow, prepared, upsertRow } from "../prepared";
import { custodyPeriods, detentions } from "../schema/detentions";
import { people, personNationalities } from "../schema/people";
import { storeCitations } from "./store-citations";
import { storeRelease } from "./store-release";

const removeNationalities = (db: Db | Tx) =>
  db
    .delete(personNationalities)
    .where(eq(personNationalities.person, sql.placeholder("person")))
    .prepare();

const removeSpells = (db: Db | Tx) =>
  db
    .delete(detentions)
    .where(eq(detentions.person, sql.placeholder("person")))
    .prepare();

/** Writes a person with nationalities, spells, custody periods, releases and citations; none of somebody gone. */
export function storePerson(tx: Tx, { id, facts, identity }: DocumentOf<"person">, version: number) {
  const person = Number(id);
  if (facts.gone) return tx.delete(people).where(eq(people.id, person)).run();
  const { givenNames, surnames, alsoKnownAs, document, birthDate } = identity ?? noIdentity;
  const row = {
    version,
    givenNames,
    surnames,
    searchKey: searchKey(givenNames, surnames, alsoKnownAs),
    alsoKnownAs,
    documentKey: documentKey(document),
    birthDate,
    gender: facts.gender,
    sector: facts.sector,
    ageGroup: facts.ageGroup,
    disclosure: facts.disclosure,
    consentBasis: facts.consentBasis,
    secondNationality: facts.secondNationality,
    ...situationOf(facts.detentions),
  };
  if (version === 1) insertRow(tx, people, { id: person, ...row });
  else {
    upsertRow(tx, people, { id: person, ...row });
    prepared(tx, removeNationalities).run({ person });
    prepared(tx, removeSpells).run({ person });
  }
  for (const country of facts.nationalities) insertRow(tx, personNationalities, { person, country });
  for (const detention of facts.detentions) storeDetention(tx, person, detention);
}

function storeDetention(tx: Tx, person: number, detention: Detention) {
  const { id, end } = detention;
  const spell = spellOf(detention);
  insertRow(tx, detentions, {
    id,
    person,
    fromDay: detention.from,
    publication: detention.publication,
    legalStage: detention.legalStage,
    ended: spell.end === null ? null : (end?.how ?? null),
    endDay: spell.end,
  });
  detention.custody.forEach(({ from, ...period }, position) => {
    insertRow(tx, custodyPeriods, { detention: id, position, fromDay: from, ...period });
  });
  storeCitations(tx, { detention: id }, detention.citations);
  const facility = detention.custody.at(-1)?.facility ?? null;
  for (const release of releasesOf(detention)) storeRelease(tx, { detention: id }, release, facility);
}
