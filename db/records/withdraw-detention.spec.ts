import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { publishedDetentions } from "@/db/schema/published-detentions";
import { publishedHeads } from "@/db/schema/published-heads";
import { newPersonRelease, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publishedNow } from "@/db/testing/published-rows";
import { refusals, written } from "@/db/testing/written";
import { publishInput, withdrawInput } from "@/domain/inputs/withdraw";
import { publish } from "./publish";
import { withdraw } from "./withdraw";

const editor = { id: "user:1" };
const target = { type: "person", id: "1", spell: "1" };
const withdrawal = (typed: object) =>
  withdrawInput.parse({ requestId: randomUUID(), publicReason: "source_error", ...typed });
const publication = (typed: object) => publishInput.parse({ requestId: randomUUID(), ...typed });

function detentionsNow(db: Db) {
  return db.select().from(publishedDetentions).where(isNull(publishedDetentions.toHead)).all();
}

test("a detention that has not ended is published alone, withdrawn with its reason, and published again", async () => {
  const db = await openTestLedger();
  written(await savePerson(db, editor, person({ detentions: [{ from: "2026-01-08", sources }] }), noon));
  expect(detentionsNow(db)).toEqual([]);
  written(await publish(db, editor, publication({ ...target, version: "1" }), noon));
  expect(detentionsNow(db)).toMatchObject([{ number: 1, day: "2026-01-08", ended: null }]);
  const { head } = written(await withdraw(db, editor, withdrawal({ ...target, version: "2" }), noon));
  expect(detentionsNow(db)).toEqual([]);
  expect(db.select().from(publishedHeads).all().at(-1)).toMatchObject({ number: head, publicReason: "source_error" });
  expect(refusals(await withdraw(db, editor, withdrawal({ ...target, version: "3" }), noon))).toEqual([
    "not_published",
  ]);
  written(await publish(db, editor, publication({ ...target, version: "3" }), noon));
  expect(detentionsNow(db)).toMatchObject([{ number: 1 }]);
});

test("a detention with a public release cannot be withdrawn before the release", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease({ detainedFrom: "2026-01-08" }), noon));
  const refused = await withdraw(db, editor, withdrawal({ ...target, version: "1" }), noon);
  expect(refusals(refused)).toEqual(["release_hangs"]);
  expect(refused).toMatchObject({ problems: [{ values: { number: 1 } }] });
  expect([detentionsNow(db).length, publishedNow(db).length]).toEqual([1, 1]);
  written(await withdraw(db, editor, withdrawal({ type: "person", id: "1", release: "1", version: "1" }), noon));
  written(await withdraw(db, editor, withdrawal({ ...target, version: "2" }), noon));
  expect([detentionsNow(db).length, publishedNow(db).length]).toEqual([0, 0]);
});

test("an unknown detention number is refused", async () => {
  const db = await openTestLedger();
  written(await savePerson(db, editor, person(), noon));
  expect(refusals(await publish(db, editor, publication({ ...target, version: "1" }), noon))).toEqual(["not_found"]);
});
