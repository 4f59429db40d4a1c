import { SourceLine } from "@/app/_public/site/source-line";
import type { Locale } from "@/domain/locale";
import type { SourceRow } from "@/domain/projection/rows";
import { translator } from "@/messages/translator";

/** Where a record is known from: each source with outlet, date, language and archived copy. */
export function RecordSources({ sources, locale }: { sources: readonly SourceRow[]; locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <h2>{t("release.sources")}</h2>
      {sources.length === 0 && <p>{t("release.no_sources")}</p>}
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
