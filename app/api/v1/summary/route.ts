import { defineFace } from "@/app/_public/files/define-face";
import { readChartContext } from "@/app/_public/site/page-context";
import { summaryFace } from "@/domain/faces/figure-face";
import { summaryOf } from "@/domain/figures/summary";
import { plainQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

/** The figures of the first screen. */
export const GET = defineFace(plainQuery, ({ view }) =>
  Response.json(summaryFace(view.at, summaryOf(readChartContext(view, "es").ledger))),
);
