import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";

/** The form of a source. Its evidence has separate forms. */
export const sourceForm: VersionedForm = {
  type: "source",
  fields: ["url", "outlet", "title", "publishedOn", "language", "archivedUrl"],
  initial: (_db, document) => {
    if (document.type !== "source") return {};
    const { url, archivedUrl, outlet, title, publishedOn, language } = document.facts;
    return { url, archivedUrl, outlet, title, publishedOn, language };
  },
};
