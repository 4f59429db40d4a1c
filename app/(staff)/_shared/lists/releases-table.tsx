import { BulkBox } from "@/app/(staff)/_shared/bulk/bulk-bar";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { listWaitingAmong } from "@/db/proposals/proposal";
import type { DeskRelease } from "@/db/releases/list-releases-for-desk";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { WaitingBadge } from "./waiting-badge";

type Props = {
  t: Translate;
  locale: Locale;
  caption: string;
  items: readonly DeskRelease[];
  /** True if the page has the form for actions on ticked rows. */
  isTicked?: boolean;
};

/** A table of releases of people and groups, each with a link to its record. */
export function ReleasesTable({ t, locale, caption, items, isTicked = false }: Props) {
  const columns = (["who", "day", "kind", "verification", "publication"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: false,
  }));
  const waiting = listWaitingAmong(
    ledger(),
    items.map(({ record }) => record),
  );
  const rows = items.map((item) => {
    const isWaiting = waiting.has(`${item.record.type} ${item.record.id}`);
    return rowOf(t, locale, item, { isWaiting, isTicked });
  });
  return <Table caption={caption} columns={columns} rows={rows} narrow="flows" />;
}

type Shown = { isWaiting: boolean; isTicked: boolean };

function rowOf(t: Translate, locale: Locale, release: DeskRelease, { isWaiting, isTicked }: Shown) {
  const { number, record, name, headcount, day, kind, verification, publication } = release;
  const called = record.type === "group" ? t("desk.group.title", { count: headcount }) : name;
  const title = called || t("desk.person.nameless", { id: record.id });
  return {
    id: String(number),
    cells: [
      <span key="who" className="ticked">
        {isTicked && <BulkBox t={t} value={number} title={title} />}
        <a href={`/${locale}/${pathOf(record.type, record.id)}`}>{title}</a>
        <WaitingBadge t={t} isWaiting={isWaiting} />
      </span>,
      formatDate(day, locale),
      t(`kind.${kind}`),
      <Badge key="verification" tone={verification}>
        {t(`verification.${verification}`)}
      </Badge>,
      release.isUnsourced ? t("desk.unsourced.public") : t(`publication.${publication}`),
    ],
  };
}
