import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { importFile, importFolder } from "@/db/jobs/import-files";
import { type Db, openDatabase } from "@/db/ledger/open";
import { searchPeople } from "@/db/matching/search-people";
import { hideNow } from "@/db/records/hide-now";
import { recordRelease } from "@/db/releases/record-release";
import { publishedNames, publishedReleases } from "@/db/schema/published-releases";
import { approved } from "@/db/testing/approved";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { inOtherProcess } from "@/db/testing/other-process";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { finishErasures } from "@/db/upkeep/finish-erasures";
import { erasePersonInput, hideNowInput } from "@/domain/inputs/withdraw";
import { soundsOf } from "@/domain/matching/sounds-of";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { erasePerson } from "./erase-person";
import { savePerson } from "./save-person";

const admin = { id: "user:1" };
const erasure = (id: string) => erasePersonInput.parse({ requestId: randomUUID(), id });

/** The sound codes of the name, as stored in the index of names. */
const sounds = soundsOf("Zutanito Borrascoso Elapodado").split(" ");

/** Words that appear only in this person's identity and in the notes about them. */
const traces = ["Zutanito", "Borrascoso", "Elapodado", "V-99887766", "1971-02-03", "Notareservada", "Motivointerno"];
const identity = {
  givenNames: "Zutanito",
  surnames: "Borrascoso",
  alsoKnownAs: "Elapodado",
  document: "V-99887766",
  birthDate: "1971-02-03",
  note: "Notareservada",
  reason: "Motivointerno",
};
const named = { disclosure: "named", "consent.basis": "own" };

test("no file of the ledger contains an erased name; the chain verifies and past figures hold", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, admin, newPersonRelease({ ...identity, ...named }), noon), "person");
  const detention = findDocument(db, "person", id)?.document.facts.detentions[0];
  const detentions = [{ ...detention, publication: "published", end: { ...detention?.end, ...endOf(detention) } }];
  const revised = person({
    ...identity,
    ...named,
    ...onto(id, 1),
    "profile.nationalities": "VE",
    "profile.gender": "female",
    detentions,
  });
  written(await savePerson(db, admin, revised, noon));
  const before = publishedEver(db);
  expect(tracesIn(db)).not.toEqual([]);
  expect(indexedTerms(db)).toEqual(expect.arrayContaining(sounds));

  const outcome = await approved(db, erasePerson(db, admin, erasure(id), noon));

  expect(tracesIn(db)).toEqual([]);
  expect(indexedTerms(db)).toEqual([]);
  expect(db.select().from(publishedNames).all()).toEqual([]);
  expect(verifyChain(db)).toMatchObject({ broken: [], erasedParts: 3 });
  const after = publishedEver(db);
  expect(after.slice(0, before.length).map(({ toHead: _end, hidden: _now, ...row }) => row)).toEqual(
    before.map(({ toHead: _end, hidden: _then, ...row }) => row),
  );
  expect(countPublished(db)).toBe(1);
  expect(publishedNow(db)).toMatchObject([{ disclosure: "counted_only", name: null, fromHead: outcome.head }]);
  expect(findDocument(db, "person", id)?.document).toMatchObject({
    facts: { disclosure: "counted_only", consent: { basis: null } },
    identity: { givenNames: "", surnames: "" },
  });
  expect(searchPeople(db, "Zutanito")).toEqual([]);
});

test("the name is also gone from pages that hundreds of other names filled and split", async () => {
  const db = await openTestLedger();
  const ids: string[] = [];
  for (let index = 0; index < 300; index += 1) {
    const isTarget = index % 50 === 25;
    const who = isTarget ? identity : { givenNames: `Nombre${(index * 7919) % 300}`, surnames: "Inventado" };
    const outcome = await recordRelease(db, admin, newPersonRelease({ ...who, ...named }), noon);
    if (isTarget) ids.push(recordOf(outcome, "person").id);
  }
  for (const id of ids) await approved(db, erasePerson(db, admin, erasure(id), noon));
  expect(tracesIn(db)).toEqual([]);
  expect(indexedTerms(db).filter((term) => sounds.some((sound) => term.startsWith(sound.slice(0, 4))))).toEqual([]);
  expect(verifyChain(db).broken).toEqual([]);
});

test("an erasure waits for a reader of an older snapshot, and then leaves no trace in the log", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, admin, newPersonRelease({ ...identity, ...named }), noon), "person");
  const reader = openDatabase(db.$client.name);
  reader.$client.exec("BEGIN");
  expect(publishedNow(reader)).toHaveLength(1);
  const erasing = approved(db, erasePerson(db, admin, erasure(id), noon));
  setTimeout(() => reader.$client.close(), 400);
  await erasing;
  expect(tracesIn(db)).toEqual([]);
});

test("if the process is killed before the file is rewritten, the next start finishes the erasure", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, admin, newPersonRelease({ ...identity, ...named }), noon), "person");
  await expect(inOtherProcess("db/testing/erase-and-die.ts", db.$client.name)).rejects.toThrow();
  expect(findDocument(db, "person", id)?.document.identity).toEqual(noIdentity);
  expect(tracesIn(db)).toContain("Zutanito");
  // The process may also die before it deletes the import files.
  writeFileSync(importFile(db, 1, "upload"), "Zutanito");
  expect(await finishErasures(db)).toBe(true);
  expect(tracesIn(db)).toEqual([]);
  expect(readdirSync(importFolder(db))).toEqual([]);
  expect(await finishErasures(db)).toBe(false);
});

test("an erasure deletes every file of imports and pasted lists, and an upload in progress", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, admin, newPersonRelease({ ...identity, ...named }), noon), "person");
  const files = ["1.upload", "1.layout.json", "1.results.json", "2.refused.csv", "list-x.json", "y.part"];
  for (const name of files) writeFileSync(`${importFolder(db)}/${name}`, "Zutanito");
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  expect(readdirSync(importFolder(db))).toEqual([]);
});

test("a hidden person stays hidden, a repeated erasure is one erasure, and an unknown person cannot be erased", async () => {
  const db = await openTestLedger();
  const form = newPersonRelease({ ...identity, disclosure: "internal" });
  const { id } = recordOf(await recordRelease(db, admin, form, noon), "person");
  const input = erasure(id);
  const first = await approved(db, erasePerson(db, admin, input, noon));
  expect(await erasePerson(db, admin, input, noon)).toEqual({ ...first, repeated: true });
  expect(findDocument(db, "person", id)).toMatchObject({ version: 2, document: { facts: { disclosure: "internal" } } });
  expect(refusals(await erasePerson(db, admin, erasure("99"), noon))).toEqual(["not_found"]);
});

test("an erased person can still be corrected, without a name", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, admin, person(identity), noon), "person");
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  const form = person({ ...onto(id, 2), givenNames: "", surnames: "", "profile.gender": "male" });
  expect(recordOf(await savePerson(db, admin, form, noon), "person").version).toBe(3);
});

test("a person erased twice can still be read and saved", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, admin, newPersonRelease(), noon), "person");
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  await approved(db, erasePerson(db, admin, erasure(id), noon));
  expect(findDocument(db, "person", id)?.document.identity).toEqual(noIdentity);
  const hiding = hideNowInput.parse({ requestId: randomUUID(), type: "person", id });
  expect(recordOf(await hideNow(db, admin, hiding, noon), "person").version).toBe(3);
  expect(verifyChain(db).broken).toEqual([]);
});

function endOf(detention: DocumentOf<"person">["facts"]["detentions"][number] | undefined) {
  return detention?.end?.how === "release" ? detention.end.release : {};
}

/** All rows that any head ever showed, oldest first. */
function publishedEver(db: Db) {
  return db.select().from(publishedReleases).orderBy(asc(publishedReleases.fromHead)).all();
}

/**
 * Every term of the index of names. The index stores shared prefixes once, so a search of the file's bytes is not
 * enough.
 */
function indexedTerms(db: Db): string[] {
  db.$client.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, people_names, row)");
  return db.$client.prepare("SELECT term FROM temp.terms").pluck().all() as string[];
}

/** The traces found in the bytes of the ledger's files, in any page. */
function tracesIn(db: Db): string[] {
  const files = ["", "-wal"].map((suffix) => db.$client.name + suffix).filter((file) => existsSync(file));
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
  return [...traces, ...sounds].filter((trace) => bytes.includes(trace) || bytes.includes(trace.toLowerCase()));
}
