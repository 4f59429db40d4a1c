import { releasesOf } from "@/domain/rules/releases-of";
import type { CorrectionReason } from "@/domain/values/vocabulary";
import type { Publishable } from "./with-publication";

/** Reasons for which not the release alone is taken back but what is told of the person. */
export const ofThePerson: readonly CorrectionReason[] = ["protection", "request"];

/**
 * The record with the published spell that a withdrawn release ended withdrawn too, where the reason concerns the person:
 * else the spell would go on telling of whom the withdrawal protects. For any other reason as it is.
 */
export function withDetentionWithdrawn(
  document: Publishable,
  release: number | null,
  reason: CorrectionReason,
): Publishable {
  if (document.type === "count" || !ofThePerson.includes(reason)) return document;
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
