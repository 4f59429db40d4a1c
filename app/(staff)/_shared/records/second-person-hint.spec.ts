import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { hideNow } from "@/db/records/hide-now";
import { recordRelease } from "@/db/releases/record-release";
import { count, groupRelease, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { hideNowInput } from "@/domain/inputs/withdraw";
import { editWaits } from "./second-person-hint";

const editor = { id: "user:1" };
const tomorrow = new Date(noon.getTime() + 24 * 3_600_000);

test.each(["person", "group"] as const)("the form of a hidden %s says that showing it again waits", async (type) => {
  const db = await openTestLedger("never");
  const release = type === "person" ? newPersonRelease() : groupRelease();
  const { id } = recordOf(await recordRelease(db, editor, release, noon), type);
  const why = () => {
    const found = findDocument(db, type, id);
    return found && editWaits(db, found.document, noon);
  };
  expect(why()).toBeUndefined();
  written(await hideNow(db, editor, hideNowInput.parse({ requestId: randomUUID(), type, id }), noon));
  expect(why()).toBe("protection");
});

test("the form of a figure says from the day after its publication that a correction waits", async () => {
  const db = await openTestLedger("never");
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  const draft = recordOf(
    await saveCount(db, editor, count({ publication: "draft", asOf: "2026-03-08" }), noon),
    "count",
  );
  const why = (number: string, now: Date) => {
    const found = findDocument(db, "count", number);
    return found && editWaits(db, found.document, now);
  };
  expect(why(id, noon)).toBeUndefined();
  expect(why(id, tomorrow)).toBe("past_figure");
  expect(why(draft.id, tomorrow)).toBeUndefined();
});
