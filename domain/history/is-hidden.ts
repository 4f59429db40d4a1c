import type { RecordDocument } from "@/domain/records/document";
import { releasesOf } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";

/** True if a record, or something in it, is hidden from the public because it was taken back or is confidential. */
export function isHidden(document: RecordDocument): boolean {
  switch (document.type) {
    case "person": {
      const { disclosure, detentions } = document.facts;
      const events = detentions.flatMap((detention) => [detention, ...releasesOf(detention)]);
      return disclosure === "internal" || events.some(isWithdrawn);
    }
    case "group": {
      const { disclosure, release, detention } = document.facts;
      const events = [release, detention].filter((event) => event !== null);
      return disclosure === "internal" || events.some(isWithdrawn);
    }
    case "count":
      return isWithdrawn(document.facts);
    default:
      return false;
  }
}

function isWithdrawn({ publication }: { publication: Publication }): boolean {
  return publication === "withdrawn";
}
