import { expect, test } from "vitest";
import { findSourceByAddress } from "@/db/changes/find-by-address";
import { migrateDatabase } from "@/db/ledger/migrate";
import type { Db } from "@/db/ledger/open";
import { openOlderLedger } from "@/db/testing/open-older-ledger";
import { listSources } from "./list-sources";
import { listUses } from "./list-uses";

const hash = "a".repeat(64);
let revision = 0;

/** Stores a record in the old format: one change with one revision. */
function record(db: Db, type: string, id: string, version: number, facts: object) {
  revision += 1;
  db.$client.exec(`
    INSERT INTO changes (id, request_id, actor, action, at, note_commitment, previous_hash, hash)
      VALUES (${revision}, 'r${revision}', 'cli', 'x', '2026-03-10', '', '${hash}', '${revision}${hash.slice(1)}');
    INSERT INTO revisions (id, change, position, record_type, record_id, version)
      VALUES (${revision}, ${revision}, 0, '${type}', '${id}', ${version});`);
  db.$client
    .prepare(
      "INSERT INTO revision_parts (revision, part, shape, commitment, salt, data) VALUES (?, 'facts', 1, 'c', 's', ?)",
    )
    .run(revision, JSON.stringify(facts));
}

test("after the migration, an older ledger finds its sources by title and by any address, and the records that cite them", async () => {
  const db = openOlderLedger("0010_imports");
  record(db, "source", "1", 1, { url: "https://www.ejemplo.test/una/", title: "" });
  record(db, "source", "1", 2, { url: "https://www.ejemplo.test/una/", title: "Excarcelación en Tocorón" });
  record(db, "group", "4", 1, { detention: { citations: [{ source: "1", tier: null }] } });
  db.$client.exec(`
    INSERT INTO sources (id, version, url, outlet) VALUES (1, 2, 'https://www.ejemplo.test/una/', 'El Ejemplo');
    INSERT INTO "groups" (id, version, event, headcount, disclosure, named) VALUES (4, 1, 'detention', 3, 'counted_only', 0);
    INSERT INTO publishers (id, version, short_es, short_en, stance) VALUES ('p', 1, 'P', 'P', 'ngo');
    INSERT INTO counts (id, version, publisher, measure, as_of, as_of_means, qualifier, standing, publication)
      VALUES ('x', 1, 'p', 'detained', '2026-03-09', 'cutoff', 'unquantified', 'stands', 'draft');
    INSERT INTO citations (count, position, source) VALUES ('x', 0, 1);`);
  await migrateDatabase(db);
  expect(listSources(db, { search: "tocoron excarcelacion" }).items).toMatchObject([{ id: 1, outlet: "El Ejemplo" }]);
  expect(findSourceByAddress(db, "http://ejemplo.test/una?utm_source=x")?.id).toBe(1);
  expect(listUses(db, "1").items).toEqual([
    { type: "group", id: "4" },
    { type: "count", id: "x" },
  ]);
});
