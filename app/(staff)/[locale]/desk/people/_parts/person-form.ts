import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";
import { publicationField, releaseForm } from "@/app/(staff)/_shared/records/release-form";
import { sourcesForm } from "@/app/(staff)/_shared/records/sources-form";
import type { Db } from "@/db/ledger/open";
import { noCase, noCaseTexts } from "@/domain/records/case";
import { personConsent } from "@/domain/records/consent";
import type { RecordDocument } from "@/domain/records/document";
import { type Detention, noIdentity, personIdentity } from "@/domain/records/person";
import { personProfile } from "@/domain/records/profile";

/** The form of a person: details, consent, and each detention with its custody periods and end. */
export const personForm: VersionedForm = {
  type: "person",
  fields: [
    ...Object.keys(personIdentity.shape),
    ...Object.keys(personProfile.shape).map((field) => `profile.${field}`),
    ...["disclosure", ...Object.keys(personConsent.shape).map((field) => `consent.${field}`)],
    ...["minorNamed", "detentions"],
  ],
  initial: (db, document) => (document.type === "person" ? personValues(db, document) : {}),
};

function personValues(db: Db, { facts, identity }: Extract<RecordDocument, { type: "person" }>) {
  const { detentions, ...details } = facts;
  const { cases, ...typed } = identity ?? noIdentity;
  return {
    ...typed,
    ...details,
    detentions: detentions.map((detention) => {
      const texts = cases.find((each) => each.detention === detention.id) ?? noCaseTexts;
      const { municipality, charge, court } = texts;
      return { ...detentionValues(db, detention), case: { ...noCase, ...detention.case, municipality, charge, court } };
    }),
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
