import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { restoreInput } from "@/domain/inputs/restore";
import { hideNow } from "./hide-now";
import { restoreVersion } from "./restore-version";

const editor = { id: "user:1" };

const back = (id: string, version: number, of: number, reason = {}) =>
  restoreInput.parse({
    requestId: randomUUID(),
    type: "person",
    id,
    version: String(version),
    of: String(of),
    ...reason,
  });

const end = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced", publication: "published" };
const names = { givenNames: "Cambiada", surnames: "Ficticia" };

/** Returns a person with a public release, after an edit with the fields in `typed`. */
async function altered(typed: Record<string, unknown>): Promise<{ db: Db; id: string }> {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(), noon), "person");
  const form = { ...onto(id, 1), ...names, detentions: [{ id: "1", publication: "published", end }], ...typed };
  written(await savePerson(db, editor, person(form), noon));
  return { db, id };
}

test("restoring an earlier version writes its content as the next version", async () => {
  const { db, id } = await altered({ change: "update" });
  const before = findDocument(db, "person", id);
  expect(before?.document.identity?.givenNames).toBe("Cambiada");
  written(await restoreVersion(db, editor, back(id, 2, 1, { change: "update" }), noon));
  expect(findDocument(db, "person", id)).toMatchObject({
    version: 3,
    document: { identity: { givenNames: "Inventada" } },
  });
});

test("a restore that changes what the public reads needs a public reason", async () => {
  const { db, id } = await altered({
    change: "update",
    detentions: [{ id: "1", publication: "published", end: { ...end, kind: "pardon" } }],
  });
  expect(refusals(await restoreVersion(db, editor, back(id, 2, 1), noon))).toEqual(["change_required change"]);
  written(
    await restoreVersion(db, editor, back(id, 2, 1, { change: "correction", publicReason: "entry_error" }), noon),
  );
  expect(publishedNow(db)).toMatchObject([{ kind: "unknown" }]);
});

test("an earlier view does not show a person who was hidden since", async () => {
  const { db, id } = await altered({ change: "update" });
  written(
    await hideNow(
      db,
      editor,
      { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "", type: "person", id },
      noon,
    ),
  );
  written(await restoreVersion(db, editor, back(id, 3, 1), noon));
  expect(findDocument(db, "person", id)?.document.facts.disclosure).toBe("internal");
  expect(publishedNow(db)).toEqual([]);
});

test("an erased name cannot be restored", async () => {
  const { db, id } = await altered({ change: "update" });
  await approved(
    db,
    erasePerson(db, editor, { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "", id }, noon),
  );
  written(await restoreVersion(db, editor, back(id, 3, 1, { change: "update" }), noon));
  expect(JSON.stringify(findDocument(db, "person", id)?.document)).not.toContain("Ficticia");
});

test("a stale form and an unknown version are refused", async () => {
  const { db, id } = await altered({ change: "update" });
  expect(refusals(await restoreVersion(db, editor, back(id, 1, 1), noon))).toEqual(["stale"]);
  expect(refusals(await restoreVersion(db, editor, back(id, 2, 9), noon))).toEqual(["version_gone"]);
});
