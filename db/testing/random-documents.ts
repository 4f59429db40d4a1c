import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { writeChange } from "@/db/changes/write-change";
import type { Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf, RecordDocument } from "@/domain/records/document";
import { type Detention, noIdentity, type PersonFacts } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import { countOf } from "@/domain/testing/examples";
import { type Disclosure, disclosures, type Publication, publications } from "@/domain/values/vocabulary";
import { noon } from "./noon";

/** A direct write to the history: a record's new state, or an erasure. */
export type Step = { kind: string; id: number; publication: Publication; disclosure: Disclosure; number: number };

export const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("person", "person", "count", "count_review", "homeCountry", "timeZone", "erase"),
    id: fc.integer({ min: 1, max: 3 }),
    publication: fc.constantFrom(...publications, "published" as const),
    disclosure: fc.constantFrom(...disclosures),
    number: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 4, maxLength: 25 },
);

function documentOf({ kind, id, publication, disclosure, number }: Step): RecordDocument {
  if (kind === "count") return countDocument(String(id), publication, number);
  if (kind === "count_review") return { type: kind, id: String(id), facts: { open: number > 1 }, identity: {} };
  if (kind === "homeCountry" || kind === "timeZone") {
    const value = kind === "timeZone" ? ["UTC", "America/Caracas"][number % 2] : ["VE", "NI"][number % 2];
    return { type: "setting", id: kind, facts: { value: value ?? "" }, identity: {} };
  }
  return personDocument(id, publication, disclosure, number);
}

function countDocument(id: string, publication: Publication, value: number): DocumentOf<"count"> {
  const {
    id: _id,
    asOfFrom: _from,
    asOfTo: _to,
    source: _source,
    tier: _tier,
    underReview: _review,
    ...facts
  } = countOf({ value, split: 1 });
  return {
    type: "count",
    id,
    facts: { ...facts, publisher: "foro-penal", publication, citations: [] },
    identity: { note: "" },
  };
}

function personDocument(
  id: number,
  publication: Publication,
  disclosure: Disclosure,
  number: number,
): DocumentOf<"person"> {
  const detention: Detention = {
    id,
    from: null,
    publication,
    legalStage: null,
    custody: [],
    end: {
      how: "release",
      release: {
        id: id * 10,
        day: "2026-03-09",
        kind: "unknown",
        verification: "announced",
        verifiedBy: null,
        verifiedOn: null,
        publication,
        detailPublic: false,
        fromGroup: null,
        citations: [],
      },
    },
    citations: [],
  };
  const facts: PersonFacts = {
    profile: {
      ...noProfile,
      nationalities: ["VE", "CO"].slice(0, number),
      ageGroup: number === 2 ? "adolescent" : null,
    },
    consent: { ...noConsent, basis: "own", until: number > 0 ? `2026-03-1${number}` : null },
    disclosure,
    detentions: [detention],
  };
  return {
    type: "person",
    id: String(id),
    facts,
    identity: { ...noIdentity, givenNames: `Nombre${number}`, surnames: "Inventado" },
  };
}

/** Writes a step directly to the history. An erasure does the same as `erasePerson`, without its rules. */
export function take(db: Db, step: Step): Promise<Outcome> {
  return writeChange(db, { id: "test" }, { action: "test", requestId: randomUUID() }, noon, (tx) => {
    const known = findDocument(tx, "person", String(step.id));
    if (step.kind === "erase" && known) {
      const facts = { ...known.document.facts, disclosure: "counted_only" as const, consent: noConsent };
      const document = { ...known.document, facts, identity: noIdentity };
      return {
        ok: true,
        drafts: [{ document, base: known.version }],
        erase: [{ type: "person", id: String(step.id) }],
      };
    }
    const document = documentOf(step);
    return { ok: true, drafts: [{ document, base: findDocument(tx, document.type, document.id)?.version ?? 0 }] };
  });
}
