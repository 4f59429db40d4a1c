import { LinkedData } from "@/components/ui/linked-data";
import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import { datasetId } from "@/db/published/permanent-id";
import type { ChartContext } from "@/domain/charts/chart-context";
import { datasetExport } from "@/domain/exports/dataset";
import { readEnvironment } from "@/ops/environment";

/** Describes the ledger as a dataset, for search engines. */
export function Dataset({ context }: { context: ChartContext }) {
  const { at, day } = context.view;
  const db = publishedLedger();
  const headDay = findHead(db, at)?.day ?? day;
  const place = { origin: readEnvironment(process.env).url, id: datasetId(db, at), headDay };
  return <LinkedData data={datasetExport(context, place)} />;
}
