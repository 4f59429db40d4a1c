import type { Db } from "@/db/ledger/open";
import type { Release } from "@/domain/records/release";
import type { Publication } from "@/domain/values/vocabulary";
import { sourcesForm } from "./sources-form";

/** A release as its form shows it. Its number is not of the form. */
export function releaseForm(db: Db, { id: _number, citations, publication, ...release }: Release) {
  return { ...release, publication: askedOf(publication), sources: sourcesForm(db, citations) };
}

/** What a form asks for so that the publication stays as it is. */
export function askedOf(publication: Publication): "draft" | "published" {
  return publication === "published" ? "published" : "draft";
}
