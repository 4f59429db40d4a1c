import { expect, test } from "vitest";
import { migrateDatabase } from "@/db/ledger/migrate";
import type { Db } from "@/db/ledger/open";
import { matchList } from "@/db/matching/match-list";
import { searchPeople } from "@/db/matching/search-people";
import { noon } from "@/db/testing/noon";
import { openOlderLedger } from "@/db/testing/open-older-ledger";
import type { MatchLine } from "@/domain/matching/match";

/** The last migration without an index of names. */
const before = "0006_batches";

/** Stores two versions of one person; the newest one counts. */
function recordTwice(db: Db) {
  const identity = (document: string) =>
    JSON.stringify({
      alsoKnownAs: "El Ficticio",
      birthDate: "1985-06",
      document,
      givenNames: "José",
      note: "",
      surnames: "Pérez",
    });
  const hash = "a".repeat(64);
  for (const version of [1, 2]) {
    db.$client.exec(`
      INSERT INTO changes (id, request_id, actor, action, at, note_commitment, previous_hash, hash)
        VALUES (${version}, 'r${version}', 'cli', 'x', '2026-03-10', '', '${hash}', '${version}${hash.slice(1)}');
      INSERT INTO revisions (id, change, position, record_type, record_id, version) VALUES (${version}, ${version}, 0, 'person', '7', ${version});
      INSERT INTO revision_parts (revision, part, shape, commitment, salt, data)
        VALUES (${version}, 'identity', 1, 'c', 's', '${identity(version === 1 ? "V-1.111.111" : "V-12.345.678")}');`);
  }
  db.$client.exec(`
    INSERT INTO people (id, version, given_names, surnames, search_key, disclosure, second_nationality)
      VALUES (7, 2, 'José', 'Pérez', 'jose perez el ficticio', 'internal', ''),
             (8, 1, '', '', '', 'internal', '');`);
}

test("after the migration, an older ledger finds its people by name, alias, sound and ID number", async () => {
  const db = openOlderLedger(before);
  recordTwice(db);
  await migrateDatabase(db);
  for (const text of ["Peréz Jose", "ficticio", "peres josé"]) {
    expect(
      searchPeople(db, text).map(({ id }) => id),
      text,
    ).toEqual(["7"]);
  }
  const typed: Omit<MatchLine, "document" | "age"> = {
    givenNames: "Jose",
    surnames: "Peres",
    order: "given_first",
    nationalities: [],
    gender: null,
    alias: "",
  };
  const [byDocument, byAge, byOld] = await matchList(
    db,
    [
      { ...typed, document: "12345678", age: null },
      { ...typed, document: "", age: 40 },
      { ...typed, document: "V-1111111", age: null },
    ],
    noon,
  );
  expect([byDocument?.verdict, byAge?.verdict, byOld?.verdict]).toEqual(["sure", "sure", "unknown"]);
});
