import { expect, test } from "vitest";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf } from "@/db/testing/written";
import { findLookAlikes } from "./find-similar-people";
import { listLikelyDuplicates } from "./list-likely-duplicates";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };

test("a person entered twice under slightly different names is listed once, with the reasons; other people are not listed", async () => {
  const db = await openTestLedger();
  const names = [
    { givenNames: "Inventado José", surnames: "Ficticio Pérez" },
    { givenNames: "Otra", surnames: "Distinta" },
    { givenNames: "Inventado Jose", surnames: "Ficticio Peres" },
  ];
  const ids: string[] = [];
  for (const name of names) ids.push(recordOf(await savePerson(db, editor, person(name), noon), "person").id);
  const { items, next } = await listLikelyDuplicates(db, noon);
  expect(items).toMatchObject([{ id: ids[2], alike: [{ person: { id: ids[0] } }] }]);
  expect(items[0]?.alike[0]?.reasons).not.toEqual([]);
  expect(next).toBeNull();
  expect(await findLookAlikes(db, [ids[1] ?? ""], noon)).toMatchObject([{ alike: [] }]);
});
