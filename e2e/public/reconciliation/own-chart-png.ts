import { pngOf } from "@/app/_public/picture/png-of";
import { chartSvg } from "@/app/[locale]/charts/[name]/_parts/chart-svg";
import { type ChartName, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import type { Locale } from "@/messages/locale";
import type { InventedLedger } from "./invented-ledger";

/** Draws a chart's PNG from the ledger at a head. Throws if the chart has nothing to show. */
export async function ownChartPng(name: ChartName, ledger: InventedLedger, at: number, locale: Locale) {
  const spec = drawChart(name, ledger.contextAt(at, locale));
  if (isAbsent(spec)) throw new Error(`the chart ${name} has nothing to show`);
  return pngOf(chartSvg(spec, ledger.editionAt(at), {}), { scale: 1.5 });
}
