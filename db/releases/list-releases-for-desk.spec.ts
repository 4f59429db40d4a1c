import { expect, test } from "vitest";
import { publish } from "@/db/records/publish";
import { unfinishedReleases } from "@/db/schema/unfinished-releases";
import { groupRelease, newPersonRelease, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { publishInput } from "@/domain/inputs/withdraw";
import { listReleasesForDesk } from "./list-releases-for-desk";
import { recordRelease } from "./record-release";

test("the desk lists releases newest first, filtered by publication, name or number, in pages", async () => {
  const db = await openTestLedger();
  const forms = [
    newPersonRelease({ givenNames: "Águeda" }),
    groupRelease({ headcount: "4" }),
    newPersonRelease({ givenNames: "Bárbara", fromGroup: "1" }),
    newPersonRelease({ givenNames: "Águeda", surnames: "Segunda", publication: "draft", day: "2026-03-01" }),
  ];
  for (const form of forms) await recordRelease(db, { id: "user:1" }, form, noon);
  const numbers = (query: Parameters<typeof listReleasesForDesk>[1]) =>
    listReleasesForDesk(db, query).items.map((item) => item.number);
  expect(numbers({})).toEqual([4, 3, 2, 1]);
  expect(numbers({ publication: "draft" })).toEqual([4]);
  expect(numbers({ search: "agueda" })).toEqual([4, 1]);
  expect(numbers({ search: " 2 " })).toEqual([2]);
  const first = listReleasesForDesk(db, { limit: 2 });
  expect(first.next).toBe(3);
  expect(listReleasesForDesk(db, { limit: 2, after: 3 })).toMatchObject({
    items: [
      { number: 2, name: "", headcount: 4, named: 1, record: { type: "group", id: "1", version: 2 } },
      { number: 1, name: "Águeda Ficticia", headcount: 1, record: { type: "person", id: "1", version: 1 } },
    ],
    next: null,
  });
});

test("unpublished releases can be filtered by whether a given user wrote part of them", async () => {
  const db = await openTestLedger();
  const [me, colleague] = [{ id: "user:1" }, { id: "user:2" }];
  const draft = { publication: "draft", sources };
  await recordRelease(db, me, newPersonRelease(draft), noon);
  await recordRelease(db, colleague, groupRelease(draft), noon);
  await recordRelease(db, colleague, newPersonRelease(draft), noon);
  await recordRelease(db, me, newPersonRelease(), noon);
  const numbers = (query: Parameters<typeof listReleasesForDesk>[1]) =>
    listReleasesForDesk(db, { publication: "draft", ...query }).items.map((item) => item.number);
  expect(numbers({ by: me.id })).toEqual([1]);
  expect(numbers({ by: colleague.id })).toEqual([3, 2]);
  expect(numbers({ notBy: me.id })).toEqual([3, 2]);
  const target = { requestId: "publish-it", type: "person", id: "1", version: "1", release: "1" };
  written(await publish(db, colleague, publishInput.parse(target), noon));
  expect(numbers({ by: me.id })).toEqual([]);
  expect(db.select().from(unfinishedReleases).all()).toHaveLength(2);
});
