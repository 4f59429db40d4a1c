import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";

/** The form of a source. Its evidence has separate forms. */
export const sourceForm: VersionedForm = {
  type: "source",
  fields: [
    ...["url", "outlet", "title", "publishedOn", "language", "archivedUrl"],
    ...["contact", "contactOn", "takenBy", "note"],
  ],
  initial: (_db, document) => {
    if (document.type !== "source") return {};
    const { url, archivedUrl, outlet, title, publishedOn, language } = document.facts;
    const { contact, contactOn, takenBy } = document.facts;
    const note = document.identity?.note;
    return { url, archivedUrl, outlet, title, publishedOn, language, contact, contactOn, takenBy, note };
  },
};
