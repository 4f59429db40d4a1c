import type { Db } from "@/db/ledger/open";
import type { Release } from "@/domain/records/release";
import type { Publication } from "@/domain/values/vocabulary";
import { sourcesForm } from "./sources-form";

/** The form's values for a release, without its number. */
export function releaseForm(db: Db, { id: _number, citations, publication, ...release }: Release) {
  return { ...release, publication: publicationField(publication), sources: sourcesForm(db, citations) };
}

/** The value of the publication field that keeps the publication as it is. */
export function publicationField(publication: Publication): "draft" | "published" {
  return publication === "published" ? "published" : "draft";
}
