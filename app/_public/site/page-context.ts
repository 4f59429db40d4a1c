import { headers } from "next/headers";
import { publishedLedger } from "@/db/published/connection";
import { readLedger } from "@/db/published/read-ledger";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type View, viewHeader, viewOf } from "@/domain/view/view";
import { defaultLocale, isLocale, type Locale } from "@/messages/locale";

export type LocaleParams = { params: Promise<{ locale: string }> };

/**
 * Returns the view of a request, which the front door resolved. Throws if the request did not come through the front
 * door.
 */
export async function readView(): Promise<View> {
  return viewOf((await headers()).get(viewHeader) ?? "");
}

/** Returns the view and the language of a public page. */
export async function readParams(params: LocaleParams["params"]): Promise<{ view: View; locale: Locale }> {
  const { locale } = await params;
  return { view: await readView(), locale: isLocale(locale) ? locale : defaultLocale };
}

/** Returns all data from which the figures of a page are computed. */
export function readChartContext(view: View, locale: Locale): ChartContext {
  return { view, locale, ledger: readLedger(publishedLedger(), view) };
}
