import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { rebuildProjection } from "@/db/projection/rebuild";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { document, photograph, received } from "@/db/testing/evidence-files";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { withdrawEvidenceInput } from "@/domain/inputs/evidence";
import { saveSourceInput } from "@/domain/inputs/source";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { largestEvidence, mostEvidence } from "@/domain/records/evidence";
import { attachEvidence } from "./attach-evidence";
import { countEvidence } from "./count-evidence";
import { evidenceFolder, originalPath, removeOrphans, shownPath } from "./evidence-files";
import { saveSource } from "./save-source";
import { deleteEvidence, withdrawEvidence } from "./withdraw-evidence";

const editor = { id: "user:1" };
const url = "https://ejemplo.test/nota";
let photo: Buffer;

beforeAll(async () => {
  photo = await photograph("#804020");
});

async function openWithSource() {
  const db = await openTestLedger();
  const release = newPersonRelease({ sources: [{ url }] });
  const person = recordOf(await recordRelease(db, editor, release, noon), "person").id;
  const attach = (content: Buffer, fileName = "foto.jpg", source = "1") =>
    attachEvidence(db, editor, { requestId: randomUUID(), source, file: received(db, content, fileName) }, noon);
  return { db, person, attach };
}

const evidenceOf = (db: Db, source = "1") => findDocument(db, "source", source)?.document.facts.evidence ?? [];
const namesOf = (db: Db, source = "1") => findDocument(db, "source", source)?.document.identity?.evidence ?? [];
const filesOf = (db: Db) => readdirSync(evidenceFolder(db)).toSorted();
const input = (typed: object) =>
  withdrawEvidenceInput.parse({ requestId: randomUUID(), source: "1", reason: "x", ...typed });

test("a file is stored byte for byte, readable only by its owner, named by its hash, and is in the history", async () => {
  const { db, attach } = await openWithSource();
  const file = received(db, photo, "foto.jpg");
  written(await attach(photo));
  expect(evidenceOf(db)).toEqual([
    { id: 1, hash: file.hash, mediaType: "image/jpeg", bytes: photo.length, keeping: "kept" },
  ]);
  expect(namesOf(db)).toEqual([{ id: 1, fileName: "foto.jpg" }]);
  expect(readFileSync(originalPath(db, file.hash))).toEqual(photo);
  expect(statSync(shownPath(db, file.hash)).mode & 0o077).toBe(0);
  expect(statSync(evidenceFolder(db)).mode & 0o077).toBe(0);
  expect(countEvidence(db, [1, 2])).toEqual(new Map([[1, 1]]));
  expect(verifyChain(db).broken).toEqual([]);
});

test("the same file twice is stored once, for one source or two", async () => {
  const { db, attach } = await openWithSource();
  const other = recordOf(
    await saveSource(db, editor, saveSourceInput.parse({ requestId: randomUUID(), url: `${url}-2` }), noon),
    "source",
  ).id;
  written(await attach(photo));
  expect(written(await attach(photo, "copia.jpg")).change).toBeNull();
  written(await attach(photo, "otra.jpg", other));
  expect(evidenceOf(db)).toHaveLength(1);
  expect(filesOf(db)).toHaveLength(2);
  written(await deleteEvidence(db, editor, input({ evidence: "1" }), noon));
  expect(filesOf(db)).toHaveLength(2);
  written(await deleteEvidence(db, editor, input({ source: other, evidence: "2" }), noon));
  expect(filesOf(db)).toEqual([]);
});

test("a refused file leaves neither a file nor a row", async () => {
  const { db, attach } = await openWithSource();
  for (const [content, code] of [
    ["", "evidence_empty"],
    ["MZ", "evidence_type"],
    [photo.subarray(0, 300), "evidence_damaged"],
  ] as const) {
    expect(refusals(await attach(Buffer.from(content), "foto.jpg"))).toEqual([`${code} file`]);
  }
  expect(refusals(await attach(photo, "foto.jpg", "99"))).toEqual(["not_found"]);
  expect(filesOf(db)).toEqual([]);
  expect(findDocument(db, "source", "1")?.version).toBe(1);
});

test("a source cannot have more files than the limit", async () => {
  const { db, attach } = await openWithSource();
  for (let index = 0; index < mostEvidence; index += 1) {
    written(await attach(Buffer.concat([document, Buffer.from(`%${index}\nstartxref\n1\n%%EOF`)]), `${index}.pdf`));
  }
  expect(refusals(await attach(document, "uno más.pdf"))).toEqual(["evidence_many file"]);
  expect(evidenceOf(db)).toHaveLength(mostEvidence);
  expect(filesOf(db)).toHaveLength(mostEvidence);
});

test("files left by a crash are deleted, and files named by records stay", async () => {
  const { db, attach } = await openWithSource();
  written(await attach(photo));
  const before = filesOf(db);
  written(await attach(document, "lista.pdf"));
  written(await deleteEvidence(db, editor, input({ evidence: "2" }), noon));
  const deleted = evidenceOf(db)[1]?.hash ?? "";
  const unknown = ["a".repeat(64), `${"a".repeat(64)}.webp`];
  const left = ["5d1e.part", "5d1e.part.webp", deleted, ...unknown];
  for (const name of left) writeFileSync(join(evidenceFolder(db), name), "x");
  removeOrphans(db, new Date());
  expect(filesOf(db)).toEqual([...before, ...unknown].toSorted());
  const monthAgo = Date.now() / 1000 - 31 * 24 * 3600;
  for (const name of filesOf(db)) utimesSync(join(evidenceFolder(db), name), monthAgo, monthAgo);
  removeOrphans(db, new Date());
  expect(filesOf(db)).toEqual(before);
});

test("a withdrawn file needs a reason, is kept, and returns when it is attached again", async () => {
  const { db, attach } = await openWithSource();
  written(await attach(photo));
  expect(withdrawEvidenceInput.safeParse({ requestId: randomUUID(), source: "1", evidence: "1" }).success).toBe(false);
  written(await withdrawEvidence(db, editor, input({ evidence: "1", reason: "era de otra nota" }), noon));
  expect(evidenceOf(db)).toMatchObject([{ id: 1, keeping: "withdrawn" }]);
  expect(countEvidence(db, [1]).size).toBe(0);
  expect(filesOf(db)).toHaveLength(2);
  expect(refusals(await withdrawEvidence(db, editor, input({ evidence: "1" }), noon))).toEqual(["not_found"]);
  written(await attach(photo, "otra vez.jpg"));
  expect(evidenceOf(db)).toMatchObject([{ id: 1, keeping: "kept" }]);
  expect(namesOf(db)).toEqual([{ id: 1, fileName: "otra vez.jpg" }]);
});

test("a deleted file disappears with its name from every version; its hash stays and the chain verifies", async () => {
  const { db, attach } = await openWithSource();
  written(await attach(photo, "Zutanitaborrascosa.jpg"));
  written(await attach(document, "lista.pdf"));
  written(await withdrawEvidence(db, editor, input({ evidence: "1", reason: "Motivoborrascoso" }), noon));
  written(await deleteEvidence(db, editor, input({ evidence: "1", reason: "a petición" }), noon));
  expect(evidenceOf(db)).toMatchObject([
    { id: 1, keeping: "deleted" },
    { id: 2, keeping: "kept" },
  ]);
  expect(namesOf(db)).toEqual([{ id: 2, fileName: "lista.pdf" }]);
  expect(filesOf(db)).toEqual([evidenceOf(db)[1]?.hash]);
  const bytes = readFileSync(db.$client.name);
  for (const word of ["Zutanitaborrascosa", "Motivoborrascoso"]) expect(bytes.includes(word), word).toBe(false);
  expect(verifyChain(db).broken).toEqual([]);
});

test("editing a source leaves its files unchanged", async () => {
  const { db, attach } = await openWithSource();
  written(await attach(photo));
  const edit = { requestId: randomUUID(), id: "1", version: "2", url, title: "Una nota" };
  written(await saveSource(db, editor, saveSourceInput.parse(edit), noon));
  expect(evidenceOf(db)).toHaveLength(1);
  expect(namesOf(db)).toHaveLength(1);
});

test("no evidence reaches the public side or makes a head", async () => {
  const { db, attach } = await openWithSource();
  const before = published(db);
  written(await attach(photo, "Nombrereservado.jpg"));
  written(await withdrawEvidence(db, editor, input({ evidence: "1", reason: "Motivoreservado" }), noon));
  expect(published(db)).toBe(before);
  await rebuildProjection(db);
  expect(published(db)).toBe(before);
  for (const word of ["Nombrereservado", "image/jpeg", evidenceOf(db)[0]?.hash ?? ""])
    expect(before).not.toContain(word);
});

test("erasing a person deletes, on request, the files that only this record uses; shared files stay", async () => {
  const { db, person, attach } = await openWithSource();
  const shared = [{ url: `${url}-compartida` }];
  written(await recordRelease(db, editor, newPersonRelease({ sources: shared }), noon));
  const both = newPersonRelease({ sources: [{ url }, ...shared] });
  const second = recordOf(await recordRelease(db, editor, both, noon), "person").id;
  written(await attach(photo));
  written(await attach(document, "lista.pdf", "2"));
  const erase = (id: string, deleteEvidence: string) =>
    approved(
      db,
      erasePerson(db, editor, erasePersonInput.parse({ requestId: randomUUID(), id, deleteEvidence }), noon),
    );
  await erase(second, "on");
  expect(filesOf(db)).toHaveLength(3);
  await erase(person, "");
  expect(filesOf(db)).toHaveLength(3);
});

test("erasing the only person of a source deletes its files with their names", async () => {
  const { db, person, attach } = await openWithSource();
  written(await attach(photo, "Zutanitaborrascosa.jpg"));
  const erasure = erasePersonInput.parse({ requestId: randomUUID(), id: person, deleteEvidence: "on" });
  await approved(db, erasePerson(db, editor, erasure, noon));
  expect(filesOf(db)).toEqual([]);
  expect(evidenceOf(db)).toMatchObject([{ keeping: "deleted" }]);
  expect(readFileSync(db.$client.name).includes("Zutanitaborrascosa")).toBe(false);
  expect(verifyChain(db).broken).toEqual([]);
});

test("the limit is 20 megabytes", () => expect(largestEvidence).toBe(20 * 1024 * 1024));

/** Returns everything that the public side can read, as one text. */
function published(db: Db): string {
  const tables = db.$client.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'published%' ORDER BY name",
  );
  const rows = (tables.pluck().all() as string[]).map((table) => db.$client.prepare(`SELECT * FROM ${table}`).all());
  return JSON.stringify(rows);
}
