import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { queryOf, readQuery } from "@/app/_public/site/read-query";
import { publishedLedger } from "@/db/published/connection";
import { readPublishers } from "@/db/published/labels";
import { walkCounts } from "@/db/published/walk-counts";
import { countsByDateQuery } from "@/domain/addresses/counts-query";
import { type CountsByDate, countsByDate } from "@/domain/exports/counts-by-date";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

type ByDateRequest = {
  table: CountsByDate;
  view: View;
  locale: Locale;
  filter: Record<string, string>;
  fileName: string;
};

const pageSize = 500;

/** Returns a route handler that serves the table of counts by date as a file. */
export function defineByDateFile(format: "csv" | "xlsx" | "excel.csv", answer: (request: ByDateRequest) => Response) {
  return async (request: Request, { params }: LocaleParams): Promise<Response> => {
    const { view, locale } = await readParams(params);
    const { at: _at, known: _known, ...filter } = await readQuery(countsByDateQuery, queryOf(request));
    const db = publishedLedger();
    const counts = [...walkCounts(db, view, pageSize, filter)].flat();
    const table = countsByDate(counts, readPublishers(db, view), locale);
    const given = Object.fromEntries(
      Object.entries(filter).filter((each): each is [string, string] => Boolean(each[1])),
    );
    const found = answer({
      table,
      view,
      locale,
      filter: given,
      fileName: `vigilia-counts-by-date-${view.at}.${format}`,
    });
    found.headers.set("Access-Control-Allow-Origin", "*");
    return found;
  };
}
