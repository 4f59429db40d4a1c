import { randomUUID } from "node:crypto";
import type { Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { saveGroup } from "@/db/releases/save-group";
import { group, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { recordOf } from "@/db/testing/written";

export const editor = { id: "user:1" };

/**
 * Facts of the record that is hidden later, one set for each ledger. Every reader must give the same answers for both
 * ledgers.
 */
export type Secret = {
  name: string;
  from: string;
  day: string;
  kind: string;
  nationality: string;
  gender: string;
  facility: string;
  federalEntity: string;
  state: string;
  source: string;
};

export const one: Secret = {
  ...{ name: "Secretaria", from: "2025-01-07", day: "2026-02-20", kind: "exile", nationality: "CO", gender: "female" },
  ...{ facility: "tocoron", federalEntity: "VE-D", state: "prison", source: "https://example.org/secreto-uno" },
};
export const other: Secret = {
  ...{ name: "Oculto", from: "2025-09-30", day: "2026-03-08", kind: "pardon", nationality: "VE", gender: "male" },
  ...{ facility: "", federalEntity: "VE-A", state: "house_arrest", source: "https://example.org/secreto-dos" },
};
/** Differs only in what a `counted_only` record does not show: name, nationality, gender and place. */
export const likeOne: Secret = { ...one, name: "Oculto", nationality: "ES", gender: "male", facility: "" };

const named = { disclosure: "named", "consent.basis": "own", "consent.scope": "name_and_case" };

export function released(secret: Secret, typed: Record<string, unknown> = {}) {
  const { from, day, kind, facility, federalEntity, state, source } = secret;
  const cited = { sources: [{ url: source, title: source }] };
  const end = { how: "release", day, kind, verification: "reported", publication: "published", ...cited };
  return { from, publication: "published", custody: [{ state, facility, federalEntity }], end, ...cited, ...typed };
}

export function personInput(secret: Secret, typed: Record<string, unknown> = {}) {
  const { name, nationality, gender } = secret;
  const who = { givenNames: name, surnames: name, "profile.nationalities": nationality, "profile.gender": gender };
  return person({ ...who, ...named, detentions: [released(secret)], ...typed });
}

export async function recordPerson(db: Db, secret: Secret, typed: Record<string, unknown> = {}) {
  return recordOf(await savePerson(db, editor, personInput(secret, typed), noon), "person");
}

export async function recordGroup(db: Db, { day, kind, nationality, facility, federalEntity, source }: Secret) {
  const release = { day, kind, verification: "reported", publication: "published", sources: [{ url: source }] };
  const parts = [{ nationality, headcount: "4" }];
  return recordOf(
    await saveGroup(db, editor, group({ headcount: "4", parts, facility, federalEntity, release }), noon),
    "group",
  );
}

/** Returns the numbers of a person's last detention and of the release that ended it, as forms send them. */
export function numbersOf(db: Db, person: string): { detention: string; release: string } {
  const last = findDocument(db, "person", person)?.document.facts.detentions.at(-1);
  const release = last?.end?.how === "release" ? String(last.end.release.id) : "";
  return { detention: String(last?.id), release };
}

export const request = () => ({ requestId: randomUUID() });

/** Creates and publishes a secret record. Returns the operation that hides it. */
export type Method = (db: Db, secret: Secret) => Promise<() => Promise<Outcome>>;
