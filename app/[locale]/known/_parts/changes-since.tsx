import { Table } from "@/components/ui/table";
import { listChangesSince } from "@/db/published/changes-since";
import { publishedLedger } from "@/db/published/connection";
import type { View } from "@/domain/view/view";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

const ways = ["added", "updated", "corrected", "withdrawn"] as const;
const records = ["release", "detention", "count"] as const;

/** The number of records added, updated, corrected and withdrawn since the view's head, with links to the lists. */
export function ChangesSince({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const changed = listChangesSince(publishedLedger(), view).filter((each) => ways.some((way) => each[way] > 0));
  return (
    <>
      <h2>{t("known.changes")}</h2>
      {changed.length === 0 ? (
        <p>{t("known.changes_none")}</p>
      ) : (
        <Table
          narrow="stacks"
          isHeaded
          caption={t("known.changes")}
          columns={[
            { key: "records", label: t("known.column.records"), numeric: false },
            ...ways.map((way) => ({ key: way, label: t(`known.column.${way}`), numeric: true })),
          ]}
          rows={changed.map((each) => ({
            id: each.type,
            cells: [nameOf(each.type, locale), ...ways.map((way) => formatNumber(each[way], locale))],
          }))}
        />
      )}
      <p className="cluster">
        <a href={`/${locale}/corrections`}>{t("log.to_corrections")}</a>
        <a href={`/${locale}/updates`}>{t("log.to_updates")}</a>
      </p>
    </>
  );
}

function nameOf(type: string, locale: Locale): string {
  const known = records.find((each) => each === type);
  return known ? translator(locale)(`known.records.${known}`) : type;
}
