import { publishedLedger } from "@/db/published/connection";
import { readLedger } from "@/db/published/read-ledger";
import type { ChartContext } from "@/domain/charts/chart-context";
import { defaultLocale, isLocale, type Locale } from "@/domain/locale";
import { type View, viewOf } from "@/domain/view/view";

export type ViewParams = { params: Promise<{ view: string; locale: string }> };

/** The view and language of an internal path, which the proxy wrote. */
export async function readParams(params: ViewParams["params"]): Promise<{ view: View; locale: Locale }> {
  const { view, locale } = await params;
  return { view: viewOf(decodeURIComponent(view)), locale: isLocale(locale) ? locale : defaultLocale };
}

/** All that the figures of a page are computed from. */
export function readChartContext(view: View, locale: Locale): ChartContext {
  return { view, locale, ledger: readLedger(publishedLedger(), view) };
}
