import type { RecordDocument } from "@/domain/records/document";
import { withReleases } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";
import type { Publishable } from "./with-publication";

/**
 * Returns a record in which everything that waits for review is decided: `published` or `returned`, including a name
 * that waits to be shown. Undefined if nothing waits.
 */
export function reviewed(document: Publishable, decided: "published" | "returned"): Publishable | undefined {
  let waited = false;
  const after = (publication: Publication): Publication => {
    if (publication !== "in_review") return publication;
    waited = true;
    return decided;
  };
  const result = decidedOn(document, after, decided);
  const isNameAsked = document.type === "person" && document.facts.nameAsked;
  return waited || isNameAsked ? result : undefined;
}

function decidedOn(
  document: Publishable,
  after: (before: Publication) => Publication,
  decided: "published" | "returned",
): Publishable {
  switch (document.type) {
    case "person": {
      const decide = <T extends { publication: Publication }>(part: T): T => ({
        ...part,
        publication: after(part.publication),
      });
      const detentions = document.facts.detentions.map((detention) => withReleases(decide(detention), decide));
      const { nameAsked, disclosure, ...facts } = document.facts;
      const shown = nameAsked && decided === "published" ? "named" : disclosure;
      return { ...document, facts: { ...facts, disclosure: shown, detentions } };
    }
    case "group": {
      const { release, detention } = document.facts;
      const facts = {
        ...document.facts,
        release: release && { ...release, publication: after(release.publication) },
        detention: detention && { ...detention, publication: after(detention.publication) },
      };
      return { ...document, facts };
    }
    case "count":
      return { ...document, facts: { ...document.facts, publication: after(document.facts.publication) } };
  }
}

/** True if something in a record waits for a second user. */
export function awaitsReview(document: RecordDocument): boolean {
  const isPublishable = document.type === "person" || document.type === "group" || document.type === "count";
  return isPublishable && !document.facts.gone && reviewed(document, "published") !== undefined;
}
