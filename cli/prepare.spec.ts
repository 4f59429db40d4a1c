import { copyFileSync, existsSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { importFile } from "@/db/jobs/import-files";
import { type Db, openDatabase } from "@/db/ledger/open";
import { noteNewest } from "@/db/ledger-file/newest-note";
import { hasPendingErasure } from "@/db/ledger-file/pending-erasure";
import { fillReserve, isReserveSpent, reservePath, spendReserve } from "@/db/ledger-file/reserve";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { pendingErasures } from "@/db/schema/pending-erasures";
import { approved } from "@/db/testing/approved";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { underLimit } from "@/db/testing/under-limit";
import { recordOf } from "@/db/testing/written";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { noIdentity } from "@/domain/records/person";
import { acceptOlder } from "./accept-older";
import { prepare } from "./prepare";
import { currentLedger } from "./testing/current-ledger";
import { setLedgerPath } from "./testing/set-ledger-path";

/** Returns a ledger and an uploaded file next to it, prepared by `arrange`, after a start. */
async function started(arrange: (db: Db, upload: string) => void) {
  let upload = "";
  const path = await currentLedger((db) => {
    upload = importFile(db, 1, "upload");
    writeFileSync(upload, "Zutanito");
    arrange(db, upload);
  });
  setLedgerPath(path);
  await prepare();
  const db = openDatabase(path);
  onTestFinished(() => void db.$client.close());
  return { db, isUploadKept: existsSync(upload) };
}

test("a start finishes an erasure whose process was killed before the file was rewritten", async () => {
  const { db, isUploadKept } = await started((db) => db.insert(pendingErasures).values({}).run());
  expect([hasPendingErasure(db.$client), isUploadKept]).toEqual([false, false]);
});

test("a start deletes import files older than a day, and no others", async () => {
  const longAgo = Date.now() / 1000 - 25 * 3600;
  expect((await started((_db, upload) => utimesSync(upload, longAgo, longAgo))).isUploadKept).toBe(false);
  expect((await started(() => undefined)).isUploadKept).toBe(true);
});

test("once an older copy is accepted, a start repeats the erasures that happened after it was made", async () => {
  const admin = { id: "user:1" };
  const identity = { givenNames: "Zutanito", surnames: "Borrascoso" };
  let id = "";
  const path = await currentLedger(async (db) => {
    id = recordOf(await savePerson(db, admin, person(identity), noon), "person").id;
  });
  copyFileSync(path, `${path}.copy`);
  const erasing = openDatabase(path);
  await approved(
    erasing,
    erasePerson(erasing, admin, erasePersonInput.parse({ requestId: "erase-the-person", id }), noon),
  );
  noteNewest(erasing.$client);
  erasing.$client.close();
  copyFileSync(`${path}.copy`, path);
  setLedgerPath(path);
  await expect(prepare()).rejects.toMatchObject({ why: "shorter" });
  acceptOlder();
  await prepare();
  const db = openDatabase(path);
  onTestFinished(() => void db.$client.close());
  expect(findDocument(db, "person", id)?.document.identity).toEqual(noIdentity);
});

const prepareUnder = (bytes: number, path: string) =>
  underLimit(bytes, ["cli/main.ts", "prepare"], { VIGILIA_DATABASE: path, VIGILIA_URL: "" });

test("while the reserve is spent and cannot be filled, a start leaves out what can wait, and the next one adds it", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  fillReserve(path);
  spendReserve(path);
  const { code, output, errors } = await prepareUnder(statSync(path).size + 2_000_000, path);
  expect([code, errors]).toEqual([0, expect.stringContaining("wait for the next start with room")]);
  expect(output).not.toContain("first account");
  expect(isReserveSpent(path)).toBe(true);
  await prepare();
  expect(vi.mocked(console.log).mock.calls.join("\n")).toContain("Create the first account");
  expect(statSync(reservePath(path)).size).toBeGreaterThan(0);
});

test("if the index of the log does not fit on the disk, a start says that the disk is full", async () => {
  const path = await currentLedger();
  fillReserve(path);
  const { code, errors } = await prepareUnder(8192, path);
  expect([code, errors]).toEqual([1, expect.stringContaining("The disk is full")]);
  expect(isReserveSpent(path)).toBe(true);
});

test("a folder of backups that is no folder does not prevent a start, which names it", async () => {
  const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => errors.mockRestore());
  let backups = "";
  await started((db) => {
    backups = `${db.$client.name}.no-folder`;
    writeFileSync(backups, "");
    vi.stubEnv("VIGILIA_BACKUPS", backups);
  });
  expect(errors.mock.calls.join("\n")).toContain(`${backups} cannot be used; the start goes on`);
});
