import { address } from "@/app/_public/site/address";
import { Table } from "@/components/ui/table";
import type { ChartContext } from "@/domain/charts/chart-context";
import { capital, uncapital } from "@/domain/wording/capital";
import { formatNumber, formatShortDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

/** The publishers: role, number of figures in this ledger, and date of the newest. */
export function AboutPublishers({ context }: { context: ChartContext }) {
  const { ledger, locale, view } = context;
  const t = translator(locale);
  return (
    <>
      <h2 id="publishers">{t("about.publishers")}</h2>
      <p>{t("about.publishers_lead")}</p>
      <Table
        narrow="stacks"
        caption={t("about.publishers_caption")}
        columns={[
          { key: "name", label: t("trace.publisher"), numeric: false },
          { key: "stance", label: t("about.stance"), numeric: false },
          { key: "measures", label: t("about.counts_what"), numeric: false },
          { key: "newest", label: t("about.newest"), numeric: false },
          { key: "figures", label: t("about.figures"), numeric: true },
        ]}
        rows={[...ledger.publishers.values()].map((publisher) => {
          const own = ledger.counts.filter((count) => count.publisher === publisher.id);
          const newest = own.map(({ asOf }) => asOf).toSorted();
          return {
            id: publisher.id,
            cells: [
              locale === "es" ? publisher.nameEs : publisher.nameEn,
              t(`stance.${publisher.stance}`),
              capital([...new Set(own.map(({ measure }) => uncapital(t(`measure.${measure}`))))].join(", ")),
              newest.length > 0
                ? formatShortDate(newest.at(-1) ?? "", locale).replaceAll(" ", "\u00a0")
                : t("chart.no_data"),
              <a key="figures" href={address(locale, "/counts", view, { publisher: publisher.id })}>
                {formatNumber(own.length, locale)}
              </a>,
            ],
          };
        })}
      />
    </>
  );
}
