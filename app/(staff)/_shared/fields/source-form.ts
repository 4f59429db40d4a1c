import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";

/** A source as its form shows it. What is attached to it has forms of its own. */
export const sourceForm: VersionedForm = {
  type: "source",
  fields: ["url", "outlet", "title", "publishedOn", "language", "archivedUrl"],
  initial: (_db, document) => {
    if (document.type !== "source") return {};
    const { url, archivedUrl, outlet, title, publishedOn, language } = document.facts;
    return { url, archivedUrl, outlet, title, publishedOn, language };
  },
};
