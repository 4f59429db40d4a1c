import { randomUUID } from "node:crypto";
import { batch } from "@/bench/ledger/add-releases";
import { writeChange } from "@/db/changes/write-change";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db } from "@/db/ledger/open";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { Invented } from "./invented-people";
import type { Random } from "./random";

/** Percentage of people for whom the ledger knows each fact. */
const known = { document: 40, birthDate: 30, birthYear: 20, gender: 80, nationality: 70 };

/** Writes people to the history, each with the facts that the ledger knows. Returns the id of each. */
export async function storePeople(db: Db, people: readonly Invented[], random: Random): Promise<string[]> {
  const ids: string[] = [];
  for (let first = 0; first < people.length; first += batch) {
    const details = { action: "person.create", requestId: randomUUID() };
    const outcome = await writeChange(db, { id: "bench" }, details, new Date(), (tx) => ({
      ok: true,
      drafts: people.slice(first, first + batch).map((person) => {
        const document = documentOf(person, String(nextNumber(tx, "person")), random);
        ids.push(document.id);
        return { document, base: 0 };
      }),
    }));
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  }
  return ids;
}

function documentOf(person: Invented, id: string, random: Random): DocumentOf<"person"> {
  const { givenNames, surnames, gender, document, birthDate, nationalities } = person;
  const isDated = random.percent(known.birthDate);
  const hasYear = random.percent(known.birthYear);
  return {
    type: "person",
    id,
    facts: {
      profile: {
        ...noProfile,
        nationalities: random.percent(known.nationality) ? nationalities : [],
        gender: random.percent(known.gender) ? gender : null,
      },
      consent: noConsent,
      disclosure: "counted_only",
      detentions: [],
    },
    identity: {
      ...noIdentity,
      givenNames: givenNames.join(" "),
      surnames: surnames.join(" "),
      document: random.percent(known.document) ? document : "",
      birthDate: isDated ? birthDate : hasYear ? birthDate.slice(0, 4) : null,
    },
  };
}
