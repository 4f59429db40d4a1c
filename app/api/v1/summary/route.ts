import { defineFace } from "@/app/_public/define-face";
import { readChartContext } from "@/app/_public/page-context";
import { summaryFace } from "@/domain/faces/figure-face";
import { summaryOf } from "@/domain/figures/summary";
import { plainQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

/** The figures of the first screen. */
export const GET = defineFace(plainQuery, ({ view }) =>
  Response.json(summaryFace(view.at, summaryOf(readChartContext(view, "es").ledger))),
);
