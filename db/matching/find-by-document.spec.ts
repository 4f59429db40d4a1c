import { expect, test } from "vitest";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf } from "@/db/testing/written";
import { findByDocument } from "./find-by-document";

const editor = { id: "user:1" };

test("a person is found by the first digits of the ID number in any format; a few digits or a name find nobody", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(
    await recordRelease(db, editor, newPersonRelease({ document: "V-12.345.678" }), noon),
    "person",
  );
  await recordRelease(db, editor, newPersonRelease({ document: "E-81234567" }), noon);
  for (const typed of ["12345678", "V-12.345", " v 1234 ", "012345"]) expect(findByDocument(db, typed)).toEqual([id]);
  for (const typed of ["123", "12345679", "Inventada 12345", ""]) expect(findByDocument(db, typed)).toEqual([]);
});
