import fc from "fast-check";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { headed } from "@/db/projection/apply";
import { rebuildProjection } from "@/db/projection/rebuild";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { publishedNames, publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";
import { releases } from "@/db/schema/releases";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { attempt, beginning, histories } from "@/db/testing/random-desk";
import type { NamedMember } from "@/domain/records/group";
import { namedAfter } from "@/domain/rules/named-members";

test("after any sequence of desk operations: sums hold, numbers are unique, names respect their disclosure, and the chain and the rebuild agree", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (tried) => {
      const db = await openTestLedger();
      const numbers = new Set<number>();
      for (const [turn, each] of [...beginning, ...tried].entries()) {
        const before = countPublished(db);
        const outcome = await attempt(db, each, turn);
        if (outcome && !outcome.ok) expect(countPublished(db)).toBe(before);
        if (outcome?.ok && outcome.proposal)
          await approveProposal(db, { id: "user:2" }, { proposal: outcome.proposal }, noon);
        expectSums(db);
        expectNumbers(db, numbers);
        expectNames(db);
        expectMembers(db);
      }
      expect(verifyChain(db).broken).toEqual([]);
      const stored = projectionOf(db);
      await rebuildProjection(db);
      expect(projectionOf(db)).toEqual(stored);
    }),
    { numRuns: 10 },
  );
}, 600_000);

/** At every head the parts of a release sum to its headcount. */
function expectSums(db: Db) {
  const parts = db.select().from(publishedReleaseParts).all();
  for (const row of db.select().from(publishedReleases).all()) {
    const own = parts.filter((part) => part.number === row.number && part.fromHead === row.fromHead);
    expect(own.reduce((sum, part) => sum + part.headcount, 0)).toBe(row.headcount);
  }
}

/** A release number never passes to another release, and no published number appears twice. */
function expectNumbers(db: Db, seen: Set<number>) {
  const now = db
    .select()
    .from(releases)
    .all()
    .map((row) => row.id);
  expect(new Set(now).size).toBe(now.length);
  const published = publishedNow(db).map((row) => row.number);
  expect(new Set(published).size).toBe(published.length);
  for (const number of published) seen.add(number);
  expect(now).toEqual(expect.arrayContaining([...seen]));
}

/** No published row of any head holds a name. Current names respect their disclosure. */
function expectNames(db: Db) {
  const rows = JSON.stringify(Object.values(headed).map(({ table }) => db.select().from(table).all()));
  expect(rows).not.toContain("inventado");
  const names = db
    .select()
    .from(publishedNames)
    .all()
    .map((row) => row.name);
  for (const person of db
    .select()
    .from(people)
    .all()
    .filter((each) => each.givenNames !== "")) {
    const isNamed = person.disclosure === "named" && person.consentBasis !== null;
    if (!isNamed) expect(names.some((name) => name.includes(person.givenNames))).toBe(false);
  }
}

/** The named members stored step by step equal those that the current people give. */
function expectMembers(db: Db) {
  for (const { id, headcount } of db.select().from(groups).all()) {
    const own = db
      .select()
      .from(people)
      .all()
      .flatMap((person) => findDocument(db, "person", String(person.id)) ?? []);
    const members = own.reduce<NamedMember[]>(
      (named, each) => namedAfter(named, String(id), null, each.document.facts),
      [],
    );
    expect(findDocument(db, "group", String(id))?.document.facts.named).toEqual(members);
    expect(members.length).toBeLessThanOrEqual(headcount);
  }
}
