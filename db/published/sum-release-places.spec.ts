import { expect, onTestFinished, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { hideNow } from "@/db/records/hide-now";
import { recordRelease } from "@/db/releases/record-release";
import { groupRelease, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { hideNowInput } from "@/domain/inputs/withdraw";
import { sumReleasePlaces } from "./sum-release-places";

const editor = { id: "user:1" };

function reading(db: Db) {
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  return (at?: number) => sumReleasePlaces(reader.db, reader.view(at));
}

test("a place is as precise as its row: for one person who is not named, only the federal entity", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease({ facility: "tocoron" }), noon));
  written(await recordRelease(db, editor, groupRelease({ facility: "tocoron", headcount: "4" }), noon));
  const cells = reading(db)();
  expect(cells.map(({ federalEntity, facility, persons }) => [federalEntity, facility, persons])).toEqual([
    ["VE-D", null, 1],
    ["VE-D", "tocoron", 4],
  ]);
});

test("no earlier view contains a place that is hidden now, and its persons still count", async () => {
  const db = await openTestLedger();
  const named = { disclosure: "named", "consent.basis": "own", "consent.scope": "name_and_case", facility: "tocoron" };
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(named), noon), "person");
  const read = reading(db);
  expect(read()).toMatchObject([{ facility: "tocoron", federalEntity: "VE-D" }]);
  written(await hideNow(db, editor, hideNowInput.parse({ requestId: "request-hide", type: "person", id }), noon));
  expect(read(2)).toEqual([
    { federalEntity: null, facility: null, verification: "announced", dayTo: "2026-03-10", persons: 1 },
  ]);
});
