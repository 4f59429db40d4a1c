import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";
import { publicationField, releaseForm } from "@/app/(staff)/_shared/records/release-form";
import { sourcesForm } from "@/app/(staff)/_shared/records/sources-form";
import type { Db } from "@/db/ledger/open";
import type { RecordDocument } from "@/domain/records/document";
import { type Detention, noIdentity } from "@/domain/records/person";

/** The form of a person: details, consent, and each detention with its custody periods and end. */
export const personForm: VersionedForm = {
  type: "person",
  fields: [
    "givenNames",
    "surnames",
    "alsoKnownAs",
    "document",
    "birthDate",
    "note",
    "nationalities",
    "secondNationality",
    "gender",
    "sector",
    "ageGroup",
    "disclosure",
    "consentBasis",
    "consentOn",
    "consentScope",
    "consentUntil",
    "minorNamed",
    "detentions",
  ],
  initial: (db, document) => (document.type === "person" ? personValues(db, document) : {}),
};

function personValues(db: Db, { facts, identity }: Extract<RecordDocument, { type: "person" }>) {
  const { detentions, ...details } = facts;
  return {
    ...noIdentity,
    ...identity,
    ...details,
    detentions: detentions.map((detention) => detentionValues(db, detention)),
  };
}

function detentionValues(db: Db, { citations, publication, end, ...detention }: Detention) {
  return {
    ...detention,
    publication: publicationField(publication),
    end: end?.how === "release" ? { how: "release", ...releaseForm(db, end.release) } : (end ?? { how: "" }),
    sources: sourcesForm(db, citations),
  };
}
