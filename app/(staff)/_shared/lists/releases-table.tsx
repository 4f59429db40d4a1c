import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { DeskRelease } from "@/db/releases/list-releases-for-desk";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; caption: string; items: readonly DeskRelease[] };

/** A table of releases of people and groups, each with a link to its record. */
export function ReleasesTable({ t, locale, caption, items }: Props) {
  const columns = (["who", "day", "kind", "verification", "publication"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: false,
  }));
  return (
    <Table caption={caption} columns={columns} rows={items.map((item) => rowOf(t, locale, item))} narrow="flows" />
  );
}

function rowOf(t: Translate, locale: Locale, release: DeskRelease) {
  const { number, record, name, headcount, day, kind, verification, publication } = release;
  const title = record.type === "group" ? t("desk.group.title", { count: headcount }) : name;
  return {
    id: String(number),
    cells: [
      <a key="who" href={`/${locale}/${pathOf(record.type, record.id)}`}>
        {title || t("desk.person.nameless", { id: record.id })}
      </a>,
      formatDate(day, locale),
      t(`kind.${kind}`),
      <Badge key="verification" tone={verification}>
        {t(`verification.${verification}`)}
      </Badge>,
      release.isUnsourced ? t("desk.unsourced.public") : t(`publication.${publication}`),
    ],
  };
}
