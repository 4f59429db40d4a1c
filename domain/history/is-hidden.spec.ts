import { expect, test } from "vitest";
import { noConsent } from "@/domain/records/consent";
import type { RecordDocument } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { Release } from "@/domain/records/release";
import type { Disclosure, Publication } from "@/domain/values/vocabulary";
import { isHidden } from "./is-hidden";

const release = (publication: Publication): Release => ({
  id: 7,
  day: "2026-01-08",
  kind: "unknown",
  verification: "announced",
  verifiedBy: null,
  verifiedOn: null,
  publication,
  detailPublic: false,
  fromGroup: null,
  citations: [],
});

function person(disclosure: Disclosure, ofDetention: Publication, ofRelease: Publication): RecordDocument {
  const end = { how: "release" as const, release: release(ofRelease) };
  const detention = { id: 1, from: null, publication: ofDetention, legalStage: null, custody: [], end, citations: [] };
  const facts = { profile: noProfile, consent: noConsent, disclosure, detentions: [detention] };
  return { type: "person", id: "1", facts, identity: noIdentity };
}

test.each([
  ["counted_only", "published", "published", false],
  ["named", "draft", "draft", false],
  ["internal", "published", "published", true],
  ["counted_only", "published", "withdrawn", true],
  ["counted_only", "withdrawn", "published", true],
] as const)("a person %s, detention %s and release %s: hidden is %s", (disclosure, detention, ofRelease, hidden) => {
  expect(isHidden(person(disclosure, detention, ofRelease))).toBe(hidden);
});

test("a group is hidden with its release, and a source never is", () => {
  const group = (publication: Publication, disclosure: "counted_only" | "internal"): RecordDocument => ({
    type: "group",
    id: "1",
    facts: {
      event: "release",
      headcount: 2,
      parts: [],
      facility: null,
      federalEntity: null,
      disclosure,
      detention: null,
      release: release(publication),
      named: [],
    },
    identity: { note: "" },
  });
  expect(isHidden(group("published", "counted_only"))).toBe(false);
  expect(isHidden(group("withdrawn", "counted_only"))).toBe(true);
  expect(isHidden(group("published", "internal"))).toBe(true);
  const source = {
    url: "https://ejemplo.test",
    outlet: "",
    title: "",
    archivedUrl: null,
    publishedOn: null,
    language: null,
  };
  expect(isHidden({ type: "source", id: "1", facts: source, identity: {} })).toBe(false);
});
