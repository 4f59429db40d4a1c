import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { appendErased, erasedListPath, readErased } from "@/db/history/erased-list";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { type Db, openDatabase } from "@/db/ledger/open";
import { noteSuffix } from "@/db/ledger-file/newest-note";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { findInLedger } from "@/db/testing/find-in-ledger";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { temporaryPath } from "@/db/testing/temporary-path";
import { underLimit } from "@/db/testing/under-limit";
import { recordOf, written } from "@/db/testing/written";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { reconcileErased } from "./keep-erased";

const admin = { id: "user:1" };
const named = { givenNames: "Zutanito", surnames: "Borrascoso", disclosure: "named", "consent.basis": "own" };
let request = 0;
const erasure = (id: string) => erasePersonInput.parse({ requestId: `erasure-${++request}`, id });

async function withPerson() {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, admin, person(named), noon), "person");
  return { db, id };
}

/** Replaces the ledger with an older copy of its file and accepts it, as an operator may do by hand. */
function putBack(db: Db, copy: string): Db {
  db.$client.close();
  copyFileSync(copy, db.$client.name);
  // The note is written within a second, and then names a change that the copy lacks.
  rmSync(db.$client.name + noteSuffix, { force: true });
  const again = openDatabase(db.$client.name);
  onTestFinished(() => void again.$client.close());
  return again;
}

function copyOf(db: Db): string {
  const copy = `${db.$client.name}.copy`;
  db.$client.exec(`VACUUM INTO '${copy}'`);
  return copy;
}

const nameOf = (db: Db, id: string) => findDocument(db, "person", id)?.document.identity?.givenNames;

test("a person erased after a copy was made is erased again in that copy, from the chain and from the bytes", async () => {
  const { db, id } = await withPerson();
  const copy = copyOf(db);
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  const older = putBack(db, copy);
  expect(nameOf(older, id)).toBe("Zutanito");
  expect(await reconcileErased(older, noon)).toBe(1);
  expect(nameOf(older, id)).toBe("");
  expect(verifyChain(older)).toMatchObject({ broken: [], erasedParts: 1 });
  expect(readFileSync(older.$client.name).includes("Borrascoso")).toBe(false);
  expect(await reconcileErased(older, noon)).toBe(0);
});

test("a person erased, named again and erased again has no name in a copy from between", async () => {
  const { db, id } = await withPerson();
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  written(await savePerson(db, admin, person({ ...named, ...onto(id, 3), givenNames: "Otravez" }), noon));
  const copy = copyOf(db);
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  const between = putBack(db, copy);
  expect(await reconcileErased(between, noon)).toBe(1);
  expect(nameOf(between, id)).toBe("");
});

test("a name given after the last erasure stays, at every start", async () => {
  const { db, id } = await withPerson();
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  written(await savePerson(db, admin, person({ ...named, ...onto(id, 3), givenNames: "Otravez" }), noon));
  expect(await reconcileErased(db, noon)).toBe(0);
  expect(nameOf(db, id)).toBe("Otravez");
});

test("another person with the number of an erased one, in a ledger older than both, is not erased", async () => {
  const db = await openTestLedger();
  const copy = copyOf(db);
  const { id } = recordOf(await recordRelease(db, admin, newPersonRelease(named), noon), "person");
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  const older = putBack(db, copy);
  const other = recordOf(await recordRelease(older, admin, newPersonRelease(named), noon), "person");
  expect(other.id).toBe(id);
  expect(await reconcileErased(older, noon)).toBe(0);
  expect(nameOf(older, id)).toBe("Zutanito");
});

test("a lost list is rebuilt from the ledger, and an unfinished last line is not an erasure", async () => {
  const { db, id } = await withPerson();
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  const path = erasedListPath(db.$client.name);
  const list = readErased(db.$client.name);
  expect(list).toMatchObject([{ type: "person", id, files: [] }]);
  rmSync(path);
  await reconcileErased(db, noon);
  expect(readErased(db.$client.name)).toEqual(list);
  writeFileSync(path, `${readFileSync(path, "utf8")}{"type":"per`);
  expect(readErased(db.$client.name)).toEqual(list);
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  expect(readErased(db.$client.name)).toHaveLength(2);
  writeFileSync(path, `nonsense\n${readFileSync(path, "utf8")}`);
  expect(() => readErased(db.$client.name)).toThrow("line 1, is no erased record");
});

test("a refused erasure is not in the list", async () => {
  const db = await openTestLedger();
  expect((await erasePerson(db, admin, erasure("99"), noon)).ok).toBe(false);
  expect(readErased(db.$client.name)).toEqual([]);
});

test("the private note of a call that was erased with a person is erased again in an older copy", async () => {
  const db = await openTestLedger();
  const call = { contact: "family_call", contactOn: "2026-03-01", note: "Notadelafuente" };
  const end = {
    how: "release",
    day: "2026-03-02",
    kind: "unknown",
    verification: "announced",
    publication: "published",
  };
  const detentions = [{ publication: "published", sources: [call], end: { ...end, sources: [call] } }];
  const { id } = recordOf(await savePerson(db, admin, person({ ...named, detentions }), noon), "person");
  const copy = copyOf(db);
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  const older = putBack(db, copy);
  expect(findInLedger(older, ["Notadelafuente"])).toContain("revision_parts.data");
  await reconcileErased(older, noon);
  rmSync(copy);
  expect(findInLedger(older, ["Notadelafuente", "Zutanito"])).toEqual([]);
});

test("if the disk takes only a part of new entries, adding them fails and the list is as it was", async () => {
  const path = temporaryPath();
  const entries = [1, 2, 3, 4].map((id) => ({
    ...{ type: "person" as const, id: String(id), files: [] },
    ...{ created: "a".repeat(64), erased: String(id).repeat(64) },
  }));
  appendErased(path, entries.slice(0, 1));
  const before = readFileSync(erasedListPath(path), "utf8");
  const script = `import("./db/history/erased-list.ts").then((list) => list.appendErased(process.argv[1], JSON.parse(process.argv[2])))`;
  const added = JSON.stringify(entries.slice(1));
  // Room for the entry that is there, for one more, and for a part of the next.
  const { code, errors } = await underLimit(512, ["-e", script, path, added]);
  expect([code, errors]).toEqual([1, expect.stringContaining("EFBIG")]);
  expect(readFileSync(erasedListPath(path), "utf8")).toBe(before);
});
