import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { createUser } from "@/db/accounts/create-user";
import { saveCount } from "@/db/counts/save-count";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase } from "@/db/ledger/open";
import { schemaVersion } from "@/db/ledger-file/versions";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { readSeed } from "@/db/seed/read-seed";
import { seedLedger } from "@/db/seed/seed-ledger";
import { refreshProjection } from "@/db/upkeep/refresh";
import { count, group, newPersonRelease, onto, person } from "./forms";
import { noon } from "./noon";
import { releasedFolder } from "./released-ledgers";
import { withEvidence } from "./with-evidence";
import { recordOf, written } from "./written";

/**
 * Stores a ledger of the present schema for the tests of later upgrades. Run it after adding a migration:
 * `node --import tsx db/testing/store-released.ts`.
 */
const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
const db = createDatabase(join(folder, "ledger.sqlite"));
const ana = { id: "user:1" };
try {
  await migrateDatabase(db);
  await refreshProjection(db, noon);
  const seed = readSeed();
  await seedLedger(db, {}, noon, { ...seed, counts: seed.counts.slice(0, 6) });
  const account = {
    name: "Ana Admin",
    email: "ana@example.org",
    role: "admin",
    secret: { passwordHash: "invented" },
  } as const;
  written(await createUser(db, { id: "cli" }, { requestId: "the-first-admin", ...account }, noon));
  written(await recordRelease(db, ana, newPersonRelease({ document: "V-1.234.567" }), noon));
  const first = await savePerson(db, ana, person({ givenNames: "Zutano", birthDate: "1985-06" }), noon);
  const { id, version } = recordOf(first, "person");
  written(await savePerson(db, ana, person({ ...onto(id, version), givenNames: "Zutano José" }), noon));
  written(await saveGroup(db, ana, group({ headcount: "7" }), noon));
  written(await saveCount(db, ana, count(), noon));
  await withEvidence(db, "#ff0000");
  const copy = join(folder, "copy.sqlite");
  db.$client.prepare("VACUUM INTO ?").run(copy);
  const name = `schema-${String(schemaVersion).padStart(2, "0")}.sqlite.br`;
  writeFileSync(join(releasedFolder, name), brotliCompressSync(readFileSync(copy)));
  process.stdout.write(`${name}\n`);
} finally {
  db.$client.close();
  rmSync(folder, { recursive: true });
}
