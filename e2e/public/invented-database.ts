import { randomUUID } from "node:crypto";
import { saveCount } from "@/db/counts/save-count";
import type { Outcome } from "@/db/history/change-types";
import { type Db, openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { count, group, groupRelease, newPersonRelease, person } from "@/db/testing/forms";
import { writeSetting } from "@/db/testing/write-setting";
import { recordOf, written } from "@/db/testing/written";
import { hideNowInput } from "@/domain/inputs/withdraw";
import { freshDatabase } from "@/e2e/database";

const editor = { id: "user:1" };
const verified = { verification: "verified", verifiedBy: "publisher:foro-penal" };
const split = (value: string) => [{ dimension: "nationality_group", category: "foreign_or_dual", value }];

/** Releases of people who do not exist. A spreadsheet would take some texts for formulas. */
const releases = [
  groupRelease({
    day: "2026-05-06",
    kind: "precautionary_measures",
    ...verified,
    facility: "tocoron",
    headcount: "3",
    parts: [{ nationality: "CO", headcount: "3" }],
  }),
  groupRelease({
    day: "2026-02",
    verification: "reported",
    headcount: "5",
    parts: [
      { nationality: "VE", gender: "female", headcount: "3" },
      { nationality: "CO+VE", headcount: "1" },
    ],
    detailPublic: "on",
  }),
  newPersonRelease({
    day: "2026-05-07",
    ...verified,
    givenNames: "=1+1",
    surnames: "@SUM(A1)",
    disclosure: "named",
    "consent.basis": "own",
    "consent.scope": "name_and_case",
  }),
  newPersonRelease({ day: "2026-05-07", kind: "full_freedom", "profile.nationalities": "CO", facility: "tocoron" }),
  newPersonRelease({ day: "2026-05-08", verification: "refuted", "profile.nationalities": "ES" }),
  newPersonRelease({ day: "2025-12-30", ...verified }),
];

const counts = [
  count({ asOf: "2026-09-21", value: "449", parts: split("41") }),
  count({ asOf: "2026-09-22", value: "447", publicNoteEs: "=2+2", publicNoteEn: "+2" }),
  count({ measure: "released", since: "2026-01-08", asOf: "2026-09-21", value: "781" }),
  count({
    ...{ measure: "died_in_custody", since: "2026-01-08", asOf: "2026-09-21", value: "7" },
    parts: [
      { dimension: "gender", category: "female", value: "2" },
      { dimension: "health", category: "seriously_ill", value: "5" },
      { dimension: "profession", category: "other", value: "1" },
      ...split("3"),
    ],
  }),
  count({ publisher: "jep", asOf: "2026-09-20", value: "600", qualifier: "more_than", parts: split("50") }),
  count({ publisher: "ve-government", measure: "released", since: "2026-01-08", asOf: "2026-09-22", value: "1200" }),
];

const published = { publication: "published" };

/**
 * A named detained person with a source, a `counted_only` person under house arrest, and a person detained a second
 * time.
 */
const held = [
  person({
    givenNames: "Detenida",
    surnames: "Inventada",
    "profile.nationalities": "CO",
    disclosure: "named",
    "consent.basis": "family",
    "consent.scope": "name_and_case",
    detentions: [
      {
        ...{ ...published, from: "2025-06-01", custody: [{ state: "prison", facility: "tocoron" }] },
        sources: [{ url: "https://periodico-inventado.example/nota", title: "Una nota inventada" }],
      },
    ],
  }),
  person({
    "profile.nationalities": "VE",
    detentions: [{ ...published, from: "2025-07", custody: [{ state: "house_arrest", federalEntity: "VE-A" }] }],
  }),
  person({
    "profile.nationalities": "VE",
    detentions: [
      { ...published, from: "2024-08-02", end: { how: "escape", day: "2024-09-15" } },
      { ...published, from: "2025-06-20", custody: [{ state: "prison", facility: "tocoron" }] },
    ],
  }),
];

/** Four people whose place and first day are unknown; one is Colombian. */
const heldGroup = group({
  event: "detention",
  headcount: "4",
  parts: [{ nationality: "CO", headcount: "1" }],
  release: undefined,
  detention: { ...published, from: "", state: "whereabouts_unknown" },
});

export type InventedDatabase = {
  databasePath: string;
  /** The head of the seed, before the invented records. */
  seeded: number;
};

/** Creates a copy of the seeded ledger with invented records. The last person is hidden again. */
export async function inventedDatabase(): Promise<InventedDatabase> {
  const databasePath = freshDatabase();
  const db = openDatabase(databasePath, 5000);
  const now = new Date();
  const [first] = releases;
  if (!first) throw new Error("the seed has no release");
  const seeded = written(await recordRelease(db, editor, first, now)).head - 1;
  for (const release of releases.slice(1)) written(await recordRelease(db, editor, release, now));
  // Charts of our own log are drawn now, and not at the head of the seed.
  await writeSetting(db, "coverageShare", "0.001", now);
  for (const each of counts) written(await saveCount(db, editor, each, now));
  for (const each of held) written(await savePerson(db, editor, each, now));
  written(await saveGroup(db, editor, heldGroup, now));
  await hideAnother(db, now);
  db.$client.close();
  return { databasePath, seeded };
}

async function hideAnother(db: Db, now: Date) {
  const person: Outcome = await recordRelease(db, editor, newPersonRelease({ day: "2026-05-09", ...verified }), now);
  const { id } = recordOf(person, "person");
  written(await hideNow(db, editor, hideNowInput.parse({ requestId: randomUUID(), type: "person", id }), now));
}
