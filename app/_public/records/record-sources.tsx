import type { Locale } from "@/domain/locale";
import type { SourceRow } from "@/domain/projection/rows";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

/** Where a record is known from: each source with outlet, date, language and archived copy. */
export function RecordSources({ sources, locale }: { sources: readonly SourceRow[]; locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <h2>{t("release.sources")}</h2>
      {sources.length === 0 && <p>{t("release.no_sources")}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <a href={source.url} rel="noreferrer external">
              {source.title || source.outlet}
            </a>{" "}
            {[
              source.title ? source.outlet : "",
              source.publishedOn && formatDate(source.publishedOn, locale),
              source.language,
            ]
              .filter(Boolean)
              .join(" · ")}
            {source.archivedUrl && (
              <>
                {" "}
                <a href={source.archivedUrl} rel="noreferrer external">
                  {t("release.archived")}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
