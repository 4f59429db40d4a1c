import { defineFile } from "@/app/_public/files/define-file";
import { readChartContext } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { plainQuery } from "@/domain/addresses/page-queries";
import { summaryExport } from "@/domain/exports/figure-export";
import type { View } from "@/domain/view/view";

export const dynamic = "force-dynamic";

/** Serves the figures of the first screen. */
export const GET = defineFile(plainQuery, ({ view }) => Response.json(summaryOfLedger(view)));

function summaryOfLedger(view: View) {
  return summaryExport(readEdition(view), readChartContext(view, "es").ledger);
}
