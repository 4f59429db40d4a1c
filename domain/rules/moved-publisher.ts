import type { DocumentOf, RecordDocument } from "@/domain/records/document";
import type { Release } from "@/domain/records/release";
import { releasesOf, withReleases } from "./releases-of";

/** The records that name a publisher: figures, and releases that it verified. */
export type Attributed = DocumentOf<"person"> | DocumentOf<"group"> | DocumentOf<"count">;

/** True for records that may name a publisher. */
export function isAttributed<Document extends RecordDocument>(document: Document): document is Document & Attributed {
  return document.type === "person" || document.type === "group" || document.type === "count";
}

const prefix = "publisher:";

/** Returns the code of a publisher that verified a release. */
export function verifierOf(publisher: string): string {
  return `${prefix}${publisher}`;
}

/** Returns a record with one publisher replaced by another. The id of a figure stays, because addresses name it. */
export function movedPublisher<Document extends Attributed>(document: Document, from: string, to: string): Document {
  const moved = (release: Release): Release =>
    release.verifiedBy === verifierOf(from) ? { ...release, verifiedBy: verifierOf(to) } : release;
  switch (document.type) {
    case "person": {
      const detentions = document.facts.detentions.map((detention) => withReleases(detention, moved));
      return { ...document, facts: { ...document.facts, detentions } };
    }
    case "group": {
      const { release } = document.facts;
      return { ...document, facts: { ...document.facts, release: release && moved(release) } };
    }
    case "count": {
      const { publisher } = document.facts;
      return { ...document, facts: { ...document.facts, publisher: publisher === from ? to : publisher } };
    }
    default:
      return document;
  }
}

/** Returns the ids of the publishers that a record names. */
export function publishersOf(document: Attributed): string[] {
  switch (document.type) {
    case "person":
      return verifiersAmong(document.facts.detentions.flatMap(releasesOf));
    case "group":
      return verifiersAmong(document.facts.release ? [document.facts.release] : []);
    case "count":
      return [document.facts.publisher];
  }
}

function verifiersAmong(releases: readonly Release[]): string[] {
  return releases.flatMap(({ verifiedBy }) =>
    verifiedBy?.startsWith(prefix) ? [verifiedBy.slice(prefix.length)] : [],
  );
}
