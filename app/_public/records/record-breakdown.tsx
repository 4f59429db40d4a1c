import { Table } from "@/components/ui/table";
import type { PublishedRelease } from "@/domain/projection/published-release";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The people of a group by nationality and gender. Empty if the facts already state it in one line. */
export function RecordBreakdown({ parts, locale }: { parts: PublishedRelease["parts"]; locale: Locale }) {
  const t = translator(locale);
  if (parts.length < 2) return null;
  return (
    <Table
      caption={t("release.breakdown")}
      columns={[
        { key: "nationality", label: t("release.nationality"), numeric: false },
        { key: "gender", label: t("release.gender"), numeric: false },
        { key: "headcount", label: t("release.headcount"), numeric: true },
      ]}
      rows={parts.map((part) => ({
        id: `${part.nationality} ${part.gender}`,
        cells: [
          nationalityName(part.nationality, locale),
          part.gender ? t(`gender.${part.gender}`) : t("release.not_stated"),
          part.headcount,
        ],
      }))}
    />
  );
}
