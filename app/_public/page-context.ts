import { cache } from "react";
import { publishedLedger } from "@/db/published/connection";
import { listAllCounts } from "@/db/published/counts";
import { listMilestones, readPublicSettings, readPublishers } from "@/db/published/labels";
import { sumReleases } from "@/db/published/sum-releases";
import type { ChartContext } from "@/domain/charts/chart-context";
import { defaultLocale, isLocale, type Locale } from "@/domain/locale";
import { type View, viewOf } from "@/domain/view/view";

export type ViewParams = { params: Promise<{ view: string; locale: string }> };

/** The view and language of an internal path, which the proxy wrote. */
export async function readParams(params: ViewParams["params"]): Promise<{ view: View; locale: Locale }> {
  const { view, locale } = await params;
  return { view: viewOf(decodeURIComponent(view)), locale: isLocale(locale) ? locale : defaultLocale };
}

/** All that the figures of a page are computed from, read once a request. */
export function readChartContext(view: View, locale: Locale): ChartContext {
  return { view, locale, ledger: readLedger(view.head, view.at, view.day) };
}

const readLedger = cache((head: number, at: number, day: string) => {
  const db = publishedLedger();
  const view = { head, at, day };
  return {
    counts: listAllCounts(db, view),
    cells: sumReleases(db, view),
    publishers: readPublishers(db, view),
    settings: readPublicSettings(db, view),
    milestones: listMilestones(db, view),
  };
});
