import { defineFile } from "@/app/_public/files/define-file";
import { fileSizes } from "@/app/_public/machines/file-sizes";
import { readChartContext } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { findHead } from "@/db/published/heads";
import { datasetId } from "@/db/published/permanent-id";
import { plainQuery } from "@/domain/addresses/page-queries";
import { dataPackage } from "@/domain/exports/package/data-package";
import { sentenceOf } from "@/domain/figures/sentence";
import { summaryOf } from "@/domain/figures/summary";
import { startOfHour } from "@/domain/values/start-of-hour";

export const dynamic = "force-dynamic";

/** Serves a Data Package of the files below `/data`, which describes every column. */
export const GET = defineFile(plainQuery, ({ db, view }) => {
  const { ledger } = readChartContext(view, "en");
  const { homeCountry, timeZone } = ledger.settings;
  const { detained } = summaryOf(ledger);
  const edition = readEdition(view);
  return Response.json(
    dataPackage({
      edition,
      id: datasetId(db, view.at),
      homeCountry,
      created: startOfHour(edition.day, findHead(db, view.at)?.hour ?? 0, timeZone),
      publishers: [...ledger.publishers.values()],
      sizes: fileSizes(db, view),
      sentence: detained ? sentenceOf(detained, "en") : "",
    }),
  );
});
