import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";

/** The form of a publisher. */
export const publisherForm: VersionedForm = {
  type: "publisher",
  fields: ["nameEs", "nameEn", "shortEs", "shortEn", "stance", "url"],
  initial: (_db, document) => (document.type === "publisher" ? document.facts : {}),
};
