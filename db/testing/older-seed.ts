import type { Db } from "@/db/ledger/open";
import { readSeed, type Seed, type SeedRow } from "@/db/seed/read-seed";
import { seedLedger } from "@/db/seed/seed-ledger";
import { noon } from "./noon";
import { openCopy } from "./open-copy";

/** Old values of the counts that the edition of November 2026 corrected. */
const old: Record<string, SeedRow> = {
  "fp-detained-2022-01": { as_of: "2022-01", as_of_means: "month", source_url: "https://older.example/2022" },
  "fp-detained-2021-07-20": { as_of_means: "cutoff", source_url: "https://older.example/2021" },
  "fp-detained-2022-07-04": { source_url: "https://older.example/2022-07", source_tier: "B" },
  "fp-detained-2024-08-22": { source_url: "https://older.example/2024-08", source_tier: "C" },
  "fp-detained-2024-09-30": { source_url: "https://older.example/2024-09" },
  "fp-detained-2025-07-05": { as_of: "2025-07-05", as_of_means: "published", source_url: "https://older.example/940" },
  "jep-detained-2025-12-29-1041": { source_url: "https://older.example/jep", source_tier: "C" },
  "ve-government-released-2026-01-13-400": { since: "", source_url: "https://older.example/400" },
  "ve-government-released-2026-02-09-897": { standing: "stands" },
  "ve-government-amnestied-2026-03-18-7580": { standing: "stands" },
};

/** Ids of the counts that the new edition corrects. */
export const correctedIds = Object.keys(old).toSorted();

const withoutParts = "fp-detained-2021-07-20";
const added = "fp-detained-2026-09-14";

/**
 * Returns the seed as its edition before: ten counts with old values, one of them without parts, and without one count
 * and one milestone of the new edition.
 */
function olderSeed(): Seed {
  const seed = readSeed();
  const counts = seed.counts
    .filter(({ row }) => row.id !== added)
    .map(({ row, parts }) => ({
      row: { ...row, ...old[row.id ?? ""] },
      parts: row.id === withoutParts ? [] : parts,
    }));
  return { ...seed, counts, milestones: seed.milestones.filter(({ on }) => on !== "2026-01-05") };
}

/** Opens a ledger with the edition before, as of `noon`. It is removed when the test ends. */
export function openOlderSeed(): Promise<Db> {
  return openCopy("older-seed", async (db) => {
    await seedLedger(db, {}, noon, olderSeed());
  });
}
