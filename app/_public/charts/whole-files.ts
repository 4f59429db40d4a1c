import { publishedLedger } from "@/db/published/connection";
import { countLines } from "@/db/published/count-lines";
import type { ChartSpec } from "@/domain/charts/spec";
import { isCurrent, type View } from "@/domain/view/view";
import { translator } from "@/messages/translator";

const wholes = ["counts", "releases", "detentions"] as const;

/**
 * Returns the full data behind a chart as files: all published figures, all records of this ledger, or both. CSV links
 * state their number of lines if it is known without writing the file. JSON files hold whole records.
 */
export function wholeFiles({ locale, table }: ChartSpec, view: View) {
  const t = translator(locale);
  const drawn = wholes.filter((name) => table.rows.some(({ href }) => isOf(href, `/${locale}/${name}`)));
  const at = isCurrent(view) ? "" : `?at=${view.at}`;
  return drawn.map((name) => {
    const count = countLines(publishedLedger(), view, name);
    const rows = count === undefined ? "" : ` ${t("chart.download.rows", { count })}`;
    return {
      label: t(`chart.download.all.${name}`),
      files: [
        { name: `CSV${rows}`, href: `/data/${name}.csv${at}` },
        { name: "JSON", href: `/${locale}/${name}.json${at}` },
      ],
    };
  });
}

/** True if a row links to that list or to one of its records. */
function isOf(href: string | null, list: string): boolean {
  return href !== null && (href === list || ["/", "?"].some((next) => href.startsWith(list + next)));
}
