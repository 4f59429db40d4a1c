import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listAudit } from "../history/list-audit";
import { verifyChain } from "../history/verify-chain";
import { newPersonRelease } from "../testing/forms";
import { noon } from "../testing/noon";
import { openTestLedger } from "../testing/open-test-ledger";
import { recordExport, walkReleasesForDesk } from "./export-releases";
import { recordRelease } from "./record-release";

test("who takes a list out is in the history, with the filter and the number of rows, and no word of a name", async () => {
  const db = await openTestLedger();
  for (const surnames of ["Ficticia Uno", "Ficticia Dos"]) {
    await recordRelease(db, { id: "user:1" }, newPersonRelease({ surnames, publication: "draft" }), noon);
  }
  const filter = { publication: "draft", search: "Uno" } as const;
  await recordExport(db, { id: "user:2" }, randomUUID(), filter, noon);
  const [newest] = listAudit(db).items;
  expect(newest).toMatchObject({ actor: "user:2", action: "release.export", head: null });
  expect(newest?.reason).toBe("publication: draft · search: … · rows: 1");
  expect(verifyChain(db).broken).toEqual([]);
  expect([...walkReleasesForDesk(db, filter)].flat().map(({ name }) => name)).toEqual(["Inventada Ficticia Uno"]);
});
