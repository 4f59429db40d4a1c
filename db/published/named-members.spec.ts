import { randomUUID } from "node:crypto";
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
import type { View } from "@/domain/view/view";
import { listRecordLog } from "./log";
import { findNamedMembers } from "./named-members";
import { findRelease } from "./releases";

const editor = { id: "user:1" };

async function allNamed() {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "2" }), noon), "group");
  const name = async (givenNames: string) =>
    written(await recordRelease(db, editor, newPersonRelease({ givenNames, fromGroup: id }), noon));
  return { db, first: await name("Primera"), second: await name("Segunda") };
}

const reader = (db: Db) => {
  const { db: published, close } = publicReader(db.$client.name);
  onTestFinished(close);
  return published;
};
const at = (at: number, head = at): View => ({ at, head, day: "2026-03-10" });

test("the public reads in which records the people of a group are, in the past as it was then", async () => {
  const { db, second } = await allNamed();
  const { head } = second;
  expect(findNamedMembers(reader(db), at(head), { release: 1 })).toEqual([2, 3]);
  expect(findNamedMembers(reader(db), at(head - 1, head), { release: 1 })).toEqual([2]);
  expect(findNamedMembers(reader(db), at(head - 2, head), { release: 1 })).toBeUndefined();
  expect(findRelease(reader(db), at(head - 2, head), 1)).toMatchObject({ headcount: 2, disclosure: "counted_only" });
});

test("the log of a group says that its people were named, not that it was withdrawn", async () => {
  const { db, second } = await allNamed();
  const [entry] = listRecordLog(reader(db), at(second.head), "release", 1).filter(({ head }) => head === second.head);
  if (entry) expect(entry.records).toMatchObject([{ what: "named", members: [2, 3], hidden: false }]);
});

test("a person hidden later is counted by the group again, and no view tells the number", async () => {
  const { db, first } = await allNamed();
  const hidden = written(
    await hideNow(
      db,
      editor,
      hideNowInput.parse({ requestId: randomUUID(), type: "person", id: recordOf(first, "person").id }),
      noon,
    ),
  );
  const { head } = hidden;
  expect(findNamedMembers(reader(db), at(head), { release: 1 })).toEqual([3]);
  expect(findNamedMembers(reader(db), at(head - 1, head), { release: 1 })).toEqual([3]);
  expect(findRelease(reader(db), at(head), 1)).toMatchObject({ headcount: 1 });
});
