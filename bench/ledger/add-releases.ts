import { randomUUID } from "node:crypto";
import { type AddedSources, citeUrl } from "@/db/changes/cite-url";
import { writeChange } from "@/db/changes/write-change";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { inventedPerson } from "./invented-person";

/** Number of records in one change: a long imported list. */
export const batch = 1000;

const actor = { id: "bench" };

/**
 * Logs invented releases `from`..`to` (exclusive) through the history, one batch per change. Returns each change's time
 * in ms.
 */
export async function addReleases(db: Db, from: number, to: number): Promise<number[]> {
  const took: number[] = [];
  for (let first = from; first < to; first += batch) {
    const began = performance.now();
    await logReleases(db, first, Math.min(first + batch, to));
    took.push(performance.now() - began);
  }
  return took;
}

/** Logs invented releases as one change. Throws if it is refused, which would be a bug in the test data. */
export async function logReleases(db: Db, from: number, to: number): Promise<void> {
  const details = { action: "release.record", requestId: randomUUID() };
  const outcome = await writeChange(db, actor, details, new Date(), (tx) => ({
    ok: true,
    drafts: draftsOf(tx, from, to),
  }));
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
}

/** Every hundred releases share a new source. */
function draftsOf(tx: Tx, from: number, to: number) {
  const sources: AddedSources = new Map();
  const people = Array.from({ length: to - from }, (_, step) => {
    const index = from + step;
    const url = `https://periodico-inventado.example/${Math.floor(index / 100)}`;
    const numbers = {
      person: nextNumber(tx, "person"),
      detention: nextNumber(tx, "detention"),
      release: nextNumber(tx, "release"),
    };
    return inventedPerson(index, numbers, [{ source: citeUrl(tx, url, sources), tier: null }]);
  });
  return [...sources.values(), ...people].map((document) => ({ document, base: 0 }));
}
