import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordReleases } from "@/db/testing/record-releases";
import { written } from "@/db/testing/written";
import { operationOf } from "./operations";

test("a stored withdrawal of a list withdraws what the list made public, once, and nothing else", async () => {
  const db = await openTestLedger();
  const editor = { id: "user:1" };
  const releases = ["published", "published", "draft"].map((publication, at) =>
    newPersonRelease({ surnames: `Ficticia ${"abc"[at]}`, publication }),
  );
  const notes = { reason: "", noteEs: "", noteEn: "" };
  const { change: of } = written(
    await recordReleases(db, editor, { ...notes, requestId: randomUUID() }, releases, noon),
  );
  written(await recordRelease(db, editor, newPersonRelease({ surnames: "Ficticia Otra" }), noon));
  const withdraw = operationOf("release.withdraw_list");
  const stored = { ...notes, requestId: randomUUID(), of, publicReason: "refuted" };
  const { change } = written(await withdraw(db, editor, stored, noon));
  expect(written(await withdraw(db, editor, stored, noon))).toMatchObject({ change, repeated: true });
  const states = db.$client.prepare("SELECT publication FROM releases ORDER BY id").pluck().all();
  expect(states).toEqual(["withdrawn", "withdrawn", "draft", "published"]);
  const action = db.$client.prepare("SELECT action FROM changes WHERE id = ?").pluck().get(change);
  expect(action).toBe("bulk.withdraw");
});
