import { expect, test } from "vitest";
import { listAudit } from "@/db/accounts/list-audit";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { listHistory } from "./list-history";

const editor = { id: "user:1" };

test("the history shows author, time, reason and differences, newest first", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, editor, person(), noon), "person");
  const edit = { reason: "llamó la familia", "profile.gender": "female", detentions: [{ from: "2026-01" }] };
  await savePerson(db, { id: "user:2" }, person({ ...onto(id, 1), ...edit }), noon);
  const { items, next } = listHistory(db, "person", id);
  expect(next).toBeNull();
  expect(items).toMatchObject([
    { version: 2, actor: "user:2", action: "person.revise", reason: "llamó la familia", erased: false, head: null },
    { version: 1, actor: "user:1", action: "person.create" },
  ]);
  expect(items[0]?.differences).toContainEqual({ path: "facts.profile.gender", before: null, after: "female" });
  expect(items[0]?.differences).toContainEqual({
    path: "facts.detentions[1].from",
    before: undefined,
    after: "2026-01",
  });
  expect(items[1]?.differences).toContainEqual({ path: "identity.surnames", before: undefined, after: "Ficticio" });
});

test("a correction shows its public reason and note", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(), noon), "person");
  const end = {
    how: "release",
    day: "2026-03-08",
    kind: "unknown",
    verification: "announced",
    publication: "published",
  };
  const corrected = { id, version: "1", change: "correction", publicReason: "source_error", noteEs: "Era el 8." };
  const detentions = [{ id: "1", publication: "published", end }];
  written(await savePerson(db, editor, person({ ...corrected, "profile.nationalities": "VE", detentions }), noon));
  expect(listHistory(db, "person", id).items[0]).toMatchObject({
    publicReason: "source_error",
    noteEs: "Era el 8.",
    head: 3,
  });
});

test("the next page of history and access log begins where the previous page ended", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, editor, person(), noon), "person");
  for (const version of [1, 2, 3])
    await savePerson(db, editor, person({ ...onto(id, version), note: `n${version}` }), noon);
  const first = listHistory(db, "person", id, { limit: 3 });
  expect(first.items.map((item) => item.version)).toEqual([4, 3, 2]);
  expect(first.items[2]?.differences).toEqual([{ path: "identity.note", before: "", after: "n1" }]);
  expect(listHistory(db, "person", id, { limit: 3, before: first.next ?? 0 })).toMatchObject({
    items: [{ version: 1 }],
    next: null,
  });
  const audit = listAudit(db, { limit: 4 });
  expect(audit.items.map((item) => item.change)).toEqual([5, 4, 3, 2]);
  expect(audit.items[0]).toMatchObject({ actor: "user:1", records: [{ type: "person", id, version: 4 }] });
  expect(listAudit(db, { limit: 4, after: audit.next ?? 0 })).toMatchObject({
    items: [{ change: 1, actor: "seed" }],
    next: null,
  });
  expect(listAudit(db, { actor: "seed" }).items).toHaveLength(1);
});
