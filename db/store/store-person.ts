import { eq } from "drizzle-orm";
import { documentKey } from "@/domain/matching/document-key";
import { searchKey } from "@/domain/people/search-key";
import type { DocumentOf } from "@/domain/records/document";
import { type Detention, noIdentity } from "@/domain/records/person";
import type { Tx } from "../open";
import { custodyPeriods, detentions } from "../schema/detentions";
import { people, personNationalities } from "../schema/people";
import { forgetNames, indexNames } from "./index-names";
import { storeCitations } from "./store-citations";
import { storeRelease } from "./store-release";

/** Writes a person with nationalities, spells, custody periods, releases and citations; none of somebody gone. */
export function storePerson(tx: Tx, { id, facts, identity }: DocumentOf<"person">, version: number) {
  const person = Number(id);
  forgetNames(tx, person);
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
  };
  tx.insert(people)
    .values({ id: person, ...row })
    .onConflictDoUpdate({ target: people.id, set: row })
    .run();
  indexNames(tx, person, givenNames, surnames, alsoKnownAs);
  tx.delete(personNationalities).where(eq(personNationalities.person, person)).run();
  for (const country of facts.nationalities) tx.insert(personNationalities).values({ person, country }).run();
  tx.delete(detentions).where(eq(detentions.person, person)).run();
  for (const detention of facts.detentions) storeDetention(tx, person, detention);
}

function storeDetention(tx: Tx, person: number, detention: Detention) {
  const { id, end } = detention;
  tx.insert(detentions)
    .values({
      id,
      person,
      fromDay: detention.from,
      publication: detention.publication,
      legalStage: detention.legalStage,
      ended: end?.how ?? null,
      endDay: end ? (end.how === "release" ? end.release.day : end.day) : null,
    })
    .run();
  detention.custody.forEach(({ from, ...period }, position) => {
    tx.insert(custodyPeriods)
      .values({ detention: id, position, fromDay: from, ...period })
      .run();
  });
  storeCitations(tx, { detention: id }, detention.citations);
  if (end?.how === "release") storeRelease(tx, { detention: id }, end.release);
}
