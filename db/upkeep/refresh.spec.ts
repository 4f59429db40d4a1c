import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { rebuildProjection } from "@/db/projection/rebuild";
import { recordRelease } from "@/db/releases/record-release";
import {
  publishedDetentionNames,
  publishedDetentionParts,
  publishedDetentions,
} from "@/db/schema/published-detentions";
import { publishedNames, publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { recordOf, written } from "@/db/testing/written";
import { project } from "@/domain/projection/project";
import { noConsent } from "@/domain/records/consent";
import { type Detention, noIdentity, type PersonFacts } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { Release } from "@/domain/records/release";
import { refreshProjection } from "./refresh";

const held: Detention = {
  id: 90,
  from: "2025-06-01",
  publication: "published",
  legalStage: null,
  custody: [],
  end: null,
  citations: [],
};

const release: Release = {
  id: 60,
  day: "2026-03-09",
  kind: "unknown",
  verification: "announced",
  verifiedBy: null,
  verifiedOn: null,
  publication: "published",
  detailPublic: false,
  fromGroup: null,
  citations: [],
};

function personOf(id: string, detention: Partial<Detention>, given: Partial<PersonFacts> = {}) {
  const facts: PersonFacts = {
    profile: { ...noProfile, nationalities: ["VE"] },
    consent: { ...noConsent, basis: "own" },
    disclosure: "named",
    detentions: [{ ...held, ...detention }],
    ...given,
  };
  return { type: "person" as const, id, facts, identity: { ...noIdentity, givenNames: "Inventada" } };
}

const groupOf = {
  type: "group" as const,
  id: "50",
  facts: {
    event: "detention" as const,
    headcount: 4,
    parts: [],
    facility: null,
    federalEntity: null,
    disclosure: "counted_only" as const,
    detention: {
      id: null,
      from: "2025-07",
      state: "prison" as const,
      publication: "published" as const,
      citations: [],
    },
    release: null,
    named: [],
  },
  identity: { note: "" },
};

type Document = ReturnType<typeof personOf> | typeof groupOf;

/** Writes a change without a head, as an older release did, whose projection contained no detentions. */
async function recordUnseen(db: Db, document: Document, base = 0) {
  const details = { action: "test", requestId: `${document.id} on ${base}` };
  const draft = { document, base, shown: project(document, "VE") };
  const { head } = written(await writeChange(db, { id: "test" }, details, noon, () => ({ ok: true, drafts: [draft] })));
  return head;
}

/** Opens a ledger in the state of an older release. */
async function openOldLedger() {
  const db = await openTestLedger();
  const released = newPersonRelease({ disclosure: "named", "consent.basis": "own", givenNames: "Otra" });
  const { head } = written(await recordRelease(db, { id: "user:1" }, released, noon));
  const heads = [
    await recordUnseen(db, personOf("40", {})),
    await recordUnseen(db, groupOf),
    await recordUnseen(db, personOf("41", { id: 91 })),
    await recordUnseen(db, personOf("41", { id: 91 }, { disclosure: "internal" }), 1),
  ];
  expect(heads).toEqual(heads.map(() => head));
  for (const table of [publishedDetentions, publishedDetentionParts, publishedDetentionNames]) db.delete(table).run();
  return { db, head };
}

test("an older ledger publishes its detentions: from their own head on, or from a new one if they had none", async () => {
  const { db, head } = await openOldLedger();
  await refreshProjection(db, noon);
  const { toHead, number } = publishedDetentions;
  const rows = db.select().from(publishedDetentions).where(isNull(toHead)).orderBy(number).all();
  expect(rows.map((row) => [row.number, row.headcount, row.fromHead])).toEqual([
    [1, 1, head],
    [2, 4, head + 1],
    [90, 1, head + 1],
  ]);
  expect(db.select().from(publishedDetentionNames).all()).toEqual([
    { number: 1, name: "Otra Ficticia", until: null },
    { number: 90, name: "Inventada", until: null },
  ]);
});

test("afterwards the history verifies, the rebuild agrees, and another start changes nothing", async () => {
  const { db } = await openOldLedger();
  await refreshProjection(db, noon);
  expect(verifyChain(db).broken).toEqual([]);
  const stored = projectionOf(db);
  expect(await rebuildProjection(db)).toEqual([]);
  expect(projectionOf(db)).toEqual(stored);
  await refreshProjection(db, noon);
  expect(projectionOf(db)).toEqual(stored);
});

test("a person hidden in a change without a head is not shown, even if an earlier head would show the person", async () => {
  const db = await openTestLedger();
  const released = { how: "release" as const, release };
  const seen = personOf("42", { id: 92, end: released });
  const draft = { document: seen, base: 0 };
  const details = { action: "test", requestId: "seen" };
  written(await writeChange(db, { id: "test" }, details, noon, () => ({ ok: true, drafts: [draft] })));
  await recordUnseen(db, personOf("42", { id: 92, end: released }, { disclosure: "internal" }), 1);
  await refreshProjection(db, noon);
  expect(db.select().from(publishedDetentions).where(isNull(publishedDetentions.toHead)).all()).toEqual([]);
  expect(db.select().from(publishedDetentionNames).all()).toEqual([]);
});

test.each([
  ["source_error", [[92, null]]],
  ["protection", []],
] as const)(
  "a detention hidden by an earlier withdrawal of its release (%s) is shown without its end, or withdrawn if the reason is protection",
  async (publicReason, shown) => {
    const db = await openTestLedger();
    const cited = [{ url: "https://example.org/detenida", outlet: "Diario Inventado" }];
    const draft = newPersonRelease({ publication: "draft", sources: cited });
    const source = recordOf(await recordRelease(db, { id: "user:1" }, draft, noon), "source").id;
    const citations = [{ source, tier: null }];
    const withdrawn = { how: "release" as const, release: { ...release, publication: "withdrawn" as const } };
    const write = async (document: Document, base: number, action: string) => {
      const details = { action, requestId: `${action} ${base}`, publicReason };
      written(await writeChange(db, { id: "test" }, details, noon, () => ({ ok: true, drafts: [{ document, base }] })));
    };
    await write(personOf("43", { id: 92, citations, end: { how: "release", release } }), 0, "person.create");
    await write(personOf("43", { id: 92, citations, end: withdrawn }), 1, "person.withdraw");
    await refreshProjection(db, noon);
    const rows = db.select().from(publishedDetentions).where(isNull(publishedDetentions.toHead)).all();
    expect(rows.map((row) => [row.number, row.ended])).toEqual(shown);
    expect(db.select().from(publishedDetentionNames).all()).toHaveLength(shown.length);
    const stored = projectionOf(db);
    expect(await rebuildProjection(db)).toEqual([]);
    expect(projectionOf(db)).toEqual(stored);
  },
);

test("the case details of people with a blank consent scope become hidden at every head", async () => {
  const db = await openTestLedger();
  const typed = { "profile.nationalities": "CO", facility: "tocoron", disclosure: "named", "consent.basis": "own" };
  written(await recordRelease(db, { id: "user:1" }, newPersonRelease(typed), noon));
  db.update(publishedReleases).set({ facility: "tocoron" }).run();
  db.update(publishedReleaseParts).set({ facility: "tocoron", nationality: "CO" }).run();
  db.update(publishedDetentions).set({ facility: "tocoron", detailed: true }).run();
  db.update(publishedDetentionParts).set({ nationality: "CO" }).run();
  db.$client.pragma("user_version = 6");
  await refreshProjection(db, noon);
  const shown = projectionOf(db).flat().join("\n");
  expect(shown).toContain("foreign_or_dual");
  expect(shown).not.toMatch(/"CO"|"facility":"tocoron"/);
});

test("a new ledger is up to date without a change", async () => {
  const db = await openTestLedger();
  const stored = projectionOf(db);
  await refreshProjection(db, noon);
  expect(projectionOf(db)).toEqual(stored);
});

test("possible minors who were public by name are shown by initials at every head after an upgrade", async () => {
  const db = await openTestLedger();
  const typed = {
    "profile.nationalities": "CO",
    "profile.ageGroup": "adolescent",
    disclosure: "named",
    "consent.basis": "own",
  };
  written(await recordRelease(db, { id: "user:1" }, newPersonRelease(typed), noon));
  db.update(publishedReleases).set({ disclosure: "named" }).run();
  db.update(publishedNames).set({ name: "Inventada Ficticia" }).run();
  db.update(publishedDetentionNames).set({ name: "Inventada Ficticia" }).run();
  db.$client.pragma("user_version = 8");
  await refreshProjection(db, noon);
  const shown = projectionOf(db).flat().join("\n");
  expect(shown).toContain('"name":"I. F."');
  expect(shown).not.toMatch(/Inventada|"disclosure":"named"/);
});
