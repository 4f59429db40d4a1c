import type { DocumentOf } from "@/domain/records/document";
import type { Release } from "@/domain/records/release";
import { releasesOf } from "./releases-of";

/** Returns the release that was logged last: the one with the highest number. Undefined if there is none. */
export function newestRelease(document: DocumentOf<"person"> | DocumentOf<"group">): Release | undefined {
  const releases = document.type === "group" ? [document.facts.release] : document.facts.detentions.flatMap(releasesOf);
  return releases.filter((release) => release !== null).toSorted((a, b) => b.id - a.id)[0];
}
