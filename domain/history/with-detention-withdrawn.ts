import { releasesOf } from "@/domain/rules/releases-of";
import type { CorrectionReason } from "@/domain/values/vocabulary";
import type { Publishable } from "./with-publication";

/** Reasons that take back what is shown of the person, not only the release. */
export const personReasons: readonly CorrectionReason[] = ["protection", "request"];

/**
 * Returns the record in which the published detention that a withdrawn release ended is withdrawn too, if the reason
 * protects the person: otherwise the detention would still disclose the person. For any other reason the record is
 * unchanged.
 */
export function withDetentionWithdrawn(
  document: Publishable,
  release: number | null,
  reason: CorrectionReason,
): Publishable {
  if (document.type === "count" || !personReasons.includes(reason)) return document;
  if (document.type === "group") {
    const { detention, release: ended } = document.facts;
    if (ended?.publication !== "withdrawn") return document;
    return { ...document, facts: { ...document.facts, detention: detention && withdrawn(detention) } };
  }
  const detentions = document.facts.detentions.map((detention) =>
    releasesOf(detention).some(({ id }) => id === release) ? withdrawn(detention) : detention,
  );
  return { ...document, facts: { ...document.facts, detentions } };
}

function withdrawn<T extends { publication: string }>(detention: T): T {
  return detention.publication === "published" ? { ...detention, publication: "withdrawn" } : detention;
}
