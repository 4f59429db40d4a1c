import { randomUUID } from "node:crypto";
import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { findClockDoubt, trustedTime } from "@/db/clock/find-clock-doubt";
import { keepClock } from "@/db/clock/keep-clock";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { endConsents } from "@/db/people/end-consents";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { changes } from "@/db/schema/changes";
import { publishedDetentionNames } from "@/db/schema/published-detentions";
import { newPersonRelease, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { refusals, written } from "@/db/testing/written";
import { confirmClock } from "./confirm-clock";

const editor = { id: "user:1" };
const admin = { id: "user:2" };
const day = 24 * 3_600_000;
const after = (days: number) => new Date(noon.getTime() + days * day);

async function openKept() {
  const db = await openTestLedger();
  await keepClock(db, noon);
  return db;
}

const newestTime = (db: Db) => db.select({ at: changes.at }).from(changes).orderBy(desc(changes.id)).limit(1).get()?.at;
const confirm = (db: Db, now: Date, shown = now) =>
  confirmClock(db, admin, { requestId: randomUUID(), shown: shown.toISOString() }, now);

test.each([400, -400])(
  "a save %i days away is refused and changes nothing, and the right time works again",
  async (days) => {
    const db = await openKept();
    const before = verifyChain(db);
    expect(refusals(await recordRelease(db, editor, newPersonRelease(), after(days)))).toEqual(["clock_unconfirmed"]);
    expect(verifyChain(db)).toEqual(before);
    written(await recordRelease(db, editor, newPersonRelease(), after(0.5)));
    expect(newestTime(db)).toBe(after(0.5).toISOString());
  },
);

test("an hourly note moves the trusted time by up to a day, and no further", async () => {
  const db = await openKept();
  await keepClock(db, after(1));
  expect(trustedTime(db)).toBe(after(1).toISOString());
  await keepClock(db, after(2.01));
  expect(trustedTime(db)).toBe(after(1).toISOString());
});

test("after an admin confirmed the time, saving works, and the history has the confirmation", async () => {
  const db = await openKept();
  written(await confirm(db, after(9)));
  expect(findClockDoubt(db, after(9))).toEqual({});
  written(await recordRelease(db, editor, newPersonRelease(), after(9)));
  expect(db.select({ action: changes.action }).from(changes).all()).toContainEqual({ action: "clock.confirm" });
  expect(verifyChain(db).broken).toEqual([]);
});

test("a confirmation counts only for the time that the admin compared", async () => {
  const db = await openKept();
  expect(refusals(await confirm(db, after(400), after(2)))).toEqual(["clock_moved"]);
  expect(refusals(await confirm(db, after(0.5)))).toEqual(["clock_right"]);
  expect(trustedTime(db)).toBe(noon.toISOString());
});

test("a consent that ends while the clock is in doubt still hides the name, under the last trusted time", async () => {
  const db = await openTestLedger();
  const named = {
    ...{ givenNames: "Nombrada", surnames: "Ficticia", disclosure: "named", "profile.nationalities": "CO" },
    ...{ "consent.basis": "family", "consent.scope": "name_and_case", "consent.on": "2026-01-02" },
    ...{ "consent.until": "2026-12-31", consentGivenBy: "Hermana Ficticia", consentGivenTo: "Colega Ficticio" },
    consentDocument: "Carpeta 7",
  };
  const detentions = [{ from: "2026-01-03", publication: "published" }];
  written(await savePerson(db, editor, person({ ...named, detentions }), noon));
  await keepClock(db, noon);
  expect(db.select().from(publishedDetentionNames).all()).toHaveLength(1);
  await endConsents(db, after(400));
  expect(db.select().from(publishedDetentionNames).all()).toEqual([]);
  expect(newestTime(db)).toBe(noon.toISOString());
});

test("a change that was dated ahead is reported until its time has come", async () => {
  const db = await openKept();
  written(await confirm(db, after(400)));
  expect(findClockDoubt(db, after(1))).toEqual({
    jumpedFrom: after(400).toISOString(),
    newestAhead: after(400).toISOString(),
  });
  written(await confirm(db, after(1)));
  expect(findClockDoubt(db, after(1))).toEqual({ newestAhead: after(400).toISOString() });
  expect(findClockDoubt(db, after(400))).not.toHaveProperty("newestAhead");
});
