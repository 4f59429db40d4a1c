import { SourceLine } from "@/app/_public/site/source-line";
import type { SourceRow } from "@/domain/projection/rows";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = {
  sources: readonly SourceRow[];
  locale: Locale;
  /** True if the record's release has a page of its own, with its sources. */
  hasRelease?: boolean;
};

/** The sources of a record, each with outlet, date, language and archived copy; or a sentence that it cites none. */
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
