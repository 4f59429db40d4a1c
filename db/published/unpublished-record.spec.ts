import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { publish } from "@/db/records/publish";
import { withdraw } from "@/db/records/withdraw";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { publishInput, withdrawInput } from "@/domain/inputs/withdraw";
import { findDetentionWithdrawal } from "./detentions";
import { findWithdrawal } from "./releases";
import { isUnpublishedRecord } from "./unpublished-record";

const editor = { id: "user:1" };

/** Publishes, withdraws and republishes a release, at three consecutive heads. Returns the first. */
async function comeAndGone() {
  const db = await openTestLedger();
  const first = await recordRelease(db, editor, newPersonRelease(), noon);
  const { id } = recordOf(first, "person");
  const target = (version: string) => ({ requestId: randomUUID(), type: "person", id, release: "1", version });
  const taken = withdrawInput.parse({ ...target("1"), publicReason: "entry_error" });
  written(await withdraw(db, editor, taken, noon));
  written(await publish(db, editor, publishInput.parse(target("2")), noon));
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  return { ...reader, published: written(first).head };
}

test("a record is unpublished before its first head and never after; a withdrawn record leaves a tombstone", async () => {
  const { db, view, published } = await comeAndGone();
  for (const path of ["/releases/1", "/detentions/1"]) {
    const seen = [-1, 0, 1, 2].map((step) => isUnpublishedRecord(db, view(published + step), path));
    expect(seen).toEqual([true, false, false, false]);
  }
});

test("an unused number or id is unpublished; lists and files are not records", async () => {
  const { db, view } = await comeAndGone();
  const unpublished = ["/releases/2", "/detentions/9999999999", "/counts/nothing"];
  for (const path of unpublished) expect(isUnpublishedRecord(db, view(), path), path).toBe(true);
  for (const path of ["", "/releases", "/releases/2.json", "/about", "/counts.csv"]) {
    expect(isUnpublishedRecord(db, view(), path), path).toBe(false);
  }
});

test("between withdrawal and republication, every view shows the tombstone of the withdrawal", async () => {
  const { db, view, published } = await comeAndGone();
  for (const find of [findWithdrawal, findDetentionWithdrawal]) {
    expect([0, 1, 2].map((step) => find(db, view(published + step), 1))).toEqual([undefined, published + 1, undefined]);
  }
});
