import { SourceLine } from "@/app/_public/site/source-line";
import type { SourceRow } from "@/domain/projection/rows";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = {
  sources: readonly SourceRow[];
  locale: Locale;
  /** The record's release has a page of its own, with its sources. */
  hasRelease?: boolean;
};

/** Where a record is known from: each source with outlet, date, language and archived copy; or that it names none. */
export function RecordSources({ sources, locale, hasRelease = false }: Props) {
  const t = translator(locale);
  return (
    <>
      <h2>{t("release.sources")}</h2>
      {sources.length === 0 && (
        <p className="absent">{hasRelease ? t("detention.sources_of_release") : t("release.no_sources")}</p>
      )}
      <ul className="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  );
}
