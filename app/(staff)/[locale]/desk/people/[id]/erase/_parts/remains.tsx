import { isPagedType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import { sourceTitle } from "@/app/(staff)/_shared/words/source-title";
import type { Left } from "@/db/people/mentions-left";
import type { CitedByPerson } from "@/db/sources/cited-by";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; sources: readonly CitedByPerson[]; left: readonly Left[] };

/** A notice of what an erasure does not delete: the record's sources and their evidence, and texts that name the person. */
export function Remains({ t, locale, sources, left }: Props) {
  const filed = sources.filter(({ files }) => files > 0);
  const groups = [
    { title: t("desk.erase.remains.sources"), list: sources, isFiles: false },
    { title: t("desk.erase.remains.evidence_own"), list: filed.filter(({ isOwn }) => isOwn), isFiles: true },
    { title: t("desk.erase.remains.evidence_shared"), list: filed.filter(({ isOwn }) => !isOwn), isFiles: true },
  ].filter(({ list }) => list.length > 0);
  return (
    <section className="card stack" aria-labelledby="remains">
      <h2 id="remains">{t("desk.erase.remains.title")}</h2>
      {groups.length === 0 && left.length === 0 && <p>{t("desk.erase.remains.none")}</p>}
      {groups.map(({ title, list, isFiles }) => (
        <div key={title}>
          <p>{title}</p>
          <ul>
            {list.map(({ id, facts, files }) => (
              <li key={id} className="prose">
                <a href={`/${locale}/${pathOf("source", id)}`}>{sourceTitle(facts, locale)}</a>
                {isFiles && ` · ${t("desk.evidence.count", { count: files })}`}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {left.length > 0 && (
        <div>
          <p>{t("desk.erase.remains.named")}</p>
          <ul>
            {left.map(({ type, id }) => (
              <li key={`${type} ${id}`}>
                {isPagedType(type) ? (
                  <a href={`/${locale}/${pathOf(type, id)}`}>{t(`desk.erase.remains.record.${type}`, { id })}</a>
                ) : (
                  t("desk.erase.remains.record.milestone", { id })
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
