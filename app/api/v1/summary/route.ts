import { defineFile } from "@/app/_public/files/define-file";
import { readChartContext } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { plainQuery } from "@/domain/addresses/page-queries";
import { summaryExport } from "@/domain/exports/figure-export";
import { hourStamp } from "@/domain/values/hour-stamp";
import type { View } from "@/domain/view/view";

export const dynamic = "force-dynamic";

/** Serves the figures of the first screen. */
export const GET = defineFile(plainQuery, ({ view }) => Response.json(summaryOfLedger(view)));

function summaryOfLedger(view: View) {
  const { ledger } = readChartContext(view, "es");
  const edition = readEdition(view);
  const publishedAt = hourStamp(edition.day, edition.hour, ledger.settings.timeZone);
  return summaryExport({ ...edition, publishedAt }, ledger);
}
