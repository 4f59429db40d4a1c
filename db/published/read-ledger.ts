import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { View } from "@/domain/view/view";
import { listAllCounts } from "./counts";
import { listMilestones, readFacilities, readPublicSettings, readPublishers } from "./labels";
import { sumDetentions } from "./sum-detentions";
import { sumReleasePlaces } from "./sum-release-places";
import { sumReleases } from "./sum-releases";

type Ledger = ChartContext["ledger"];

let last: { db: PublishedDb; version: unknown; at: number; isCurrent: boolean; ledger: Ledger } | undefined;

/**
 * Returns all input of the figures at a head. Caches the last result, because pages, charts and cards read the same
 * data. Any write by another connection invalidates the cache.
 */
export function readLedger(db: PublishedDb, view: View): Ledger {
  const version = db.$client.pragma("data_version", { simple: true });
  const isCurrent = view.at === view.head;
  if (last?.db === db && last.version === version && last.at === view.at && last.isCurrent === isCurrent) {
    return last.ledger;
  }
  const places = once(() => sumReleasePlaces(db, view));
  const facilities = once(() => readFacilities(db, view));
  const detentions = once(() => sumDetentions(db, view));
  const ledger = {
    counts: listAllCounts(db, view),
    cells: sumReleases(db, view),
    publishers: readPublishers(db, view),
    settings: readPublicSettings(db, view),
    milestones: listMilestones(db, view),
    // Few charts need these cells, so they are read on first use.
    get placeCells() {
      return places();
    },
    get facilities() {
      return facilities();
    },
    get detentionCells() {
      return detentions();
    },
  };
  last = { db, version, at: view.at, isCurrent, ledger };
  return ledger;
}

function once<T>(read: () => T): () => T {
  let cached: T | undefined;
  return () => {
    cached ??= read();
    return cached;
  };
}
