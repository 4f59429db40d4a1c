import { expect, onTestFinished, test } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { rebuildProjection } from "@/db/projection/rebuild";
import { listCorrections, listUpdates } from "@/db/published/log";
import { listReleases } from "@/db/published/releases";
import { changes } from "@/db/schema/changes";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { plansOf } from "@/db/testing/plans-of";
import { projectionOf } from "@/db/testing/projection-of";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, refusals, written } from "@/db/testing/written";
import { reviewPolicies } from "@/domain/values/vocabulary";
import { endConsents } from "./end-consents";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const named = {
  disclosure: "named",
  "consent.basis": "own",
  "consent.scope": "name_and_case",
  "profile.nationalities": "CO",
};
const end = { how: "release", day: "2026-03-09", kind: "pardon", verification: "announced", publication: "published" };
const held = { from: "2025-06-01", publication: "published", custody: [{ state: "prison", facility: "tocoron" }], end };

/** Midnight in Caracas, when 12 March begins, and the second before. */
const midnight = new Date("2026-03-12T04:00:00Z");
const justBefore = new Date("2026-03-12T03:59:59Z");

async function record(db: Db, typed: object = {}, detentions: object[] = [held]) {
  return recordOf(await savePerson(db, editor, person({ ...named, detentions, ...typed }), noon), "person");
}

function reading(db: Db) {
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  return reader;
}

function factsOf(db: Db, id: string) {
  return findDocument(db, "person", id)?.document.facts;
}

test("one change ends every consent that is over, at midnight of the instance's time zone, with one head", async () => {
  const db = await openTestLedger();
  const ids = [
    await record(db, { "consent.until": "2026-03-12" }),
    await record(db, { "consent.until": "2026-03-12" }),
  ];
  const others = [await record(db), await record(db, { "consent.until": "2026-03-13" })];
  const head = reading(db).view().head;
  expect(await endConsents(db, justBefore)).toBeUndefined();
  const outcome = written((await endConsents(db, midnight)) ?? { ok: false, problems: [] });
  expect(outcome.records.map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
  expect(outcome.head).toBe(head + 1);
  const last = db
    .select({ actor: changes.actor, action: changes.action })
    .from(changes)
    .orderBy(changes.id)
    .all()
    .at(-1);
  expect(last).toEqual({
    actor: "upkeep",
    action: "person.consent_end",
  });
  for (const { id } of ids) {
    expect(factsOf(db, id)).toMatchObject({
      disclosure: "counted_only",
      consent: { basis: "own", until: "2026-03-12" },
    });
  }
  for (const { id } of others) expect(factsOf(db, id)).toMatchObject({ disclosure: "named" });
});

test("with nothing to do nothing is written, and a second run of the day finds nothing", async () => {
  const db = await openTestLedger();
  await record(db, { "consent.until": "2026-03-12" });
  await record(db, { "consent.until": "2026-03-12", disclosure: "initials" });
  written((await endConsents(db, midnight)) ?? { ok: false, problems: [] });
  const count = db.select().from(changes).all().length;
  expect(await endConsents(db, midnight)).toBeUndefined();
  expect(db.select().from(changes).all()).toHaveLength(count);
});

test("afterwards no view at any head shows name or case, the person still counts, and the rebuild agrees", async () => {
  const db = await openTestLedger();
  await record(db, { "consent.until": "2026-03-12", surnames: "Secreta" });
  const reader = reading(db);
  const { head } = reader.view();
  written((await endConsents(db, midnight)) ?? { ok: false, problems: [] });
  const shown = [head, head + 1].map((at) => listReleases(reader.db, reader.view(at), { limit: 9 }, "VE"));
  expect(shown).toMatchObject([[{ hidden: true, headcount: 1 }], [{ disclosure: "counted_only", headcount: 1 }]]);
  expect(JSON.stringify(projectionOf(db))).not.toContain("Secreta");
  const log = [
    listUpdates(reader.db, reader.view(), { limit: 9 }),
    listCorrections(reader.db, reader.view(), { limit: 9 }),
  ];
  expect(
    log.map(({ entries }) => entries.map(({ kind, records }) => [kind, records.every((each) => each.hidden)])),
  ).toEqual([[["updated", true]], []]);
  expect(JSON.stringify(log)).not.toMatch(/tocoron|"CO"/);
  const stored = projectionOf(db);
  expect(await rebuildProjection(db)).toEqual([]);
  expect(projectionOf(db)).toEqual(stored);
  expect(verifyChain(db).broken).toEqual([]);
});

test.each(reviewPolicies)(
  "under the policy %s the instance needs no second person to end a consent",
  async (policy) => {
    const db = await openTestLedger("never");
    const { id } = await record(db, { "consent.until": "2026-03-12" });
    const setting = { type: "setting" as const, id: "reviewPolicy", facts: { value: policy }, identity: {} };
    const details = { action: "settings.save", requestId: "policy" };
    const decide = () => ({ ok: true as const, drafts: [{ document: setting, base: 1 }] });
    written(await writeChange(db, { id: "cli" }, details, noon, decide));
    written((await endConsents(db, midnight)) ?? { ok: false, problems: [] });
    expect(factsOf(db, id)).toMatchObject({ disclosure: "counted_only" });
  },
);

test("the form refuses a name whose consent is over, and an end before the beginning", async () => {
  const db = await openTestLedger();
  const save = async (typed: object, at = noon) =>
    refusals(await savePerson(db, editor, person({ ...named, ...typed }), at));
  expect(await save({ "consent.until": "2026-03-10" })).toEqual(["consent_over consent.until"]);
  expect(await save({ "consent.until": "2026-03-11" })).toEqual([]);
  expect(await save({ "consent.until": "2026-03-09", disclosure: "initials" })).toEqual([]);
  expect(await save({ "consent.until": "2026-03-05", "consent.on": "2026-03-05" })).toEqual([
    "consent_until_early consent.until",
  ]);
  expect(() => person({ ...named, "consent.until": "2026-05" })).toThrow("date_not_exact");
});

test("a run reads only the index of consents, however many people there are", async () => {
  const db = await openTestLedger();
  const plans = plansOf(db, () => endConsents(db, midnight));
  expect(plans.filter((step) => step.includes("people"))).toEqual([
    "SEARCH people USING COVERING INDEX people_consent_until (disclosure=? AND consent_until>? AND consent_until<?)",
  ]);
});

test("another end of a consent changes nothing that is visible, so no reason is asked for", async () => {
  const db = await openTestLedger();
  const { id, version } = await record(db, { "consent.until": "2026-03-20" });
  const later = { ...onto(id, version), change: "", "consent.until": "2026-03-25", detentions: [{ ...held, id: "1" }] };
  written(await savePerson(db, editor, person({ ...named, ...later }), noon));
  expect(factsOf(db, id)).toMatchObject({ consent: { until: "2026-03-25" } });
});
