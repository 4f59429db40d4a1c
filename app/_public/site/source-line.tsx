import type { SourceRow } from "@/domain/projection/rows";
import { formatDate, languageName } from "@/domain/wording/format";
import { outletWords } from "@/domain/wording/source-words";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { source: SourceRow; locale: Locale };

/** A source: title or outlet, date, language and archived copy; of one without an address, its kind and day. */
export function SourceLine({ source, locale }: Props) {
  const { url, outlet, title, publishedOn, language, archivedUrl } = source;
  if (url === null) return outletWords(source, locale);
  const archived = translator(locale)("release.archived");
  const details = [
    title ? outlet : "",
    publishedOn && formatDate(publishedOn, locale),
    language && languageName(language, locale),
  ].filter(Boolean);
  return (
    <>
      <a href={url} rel="noreferrer external">
        {title || outlet}
      </a>
      {details.length > 0 && ` · ${details.join(" · ")}`}
      {archivedUrl && (
        <>
          {" · "}
          <a href={archivedUrl} rel="noreferrer external" aria-label={`${archived}: ${title || outlet}`}>
            {archived}
          </a>
        </>
      )}
    </>
  );
}
