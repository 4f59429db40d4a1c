import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { SearchBox } from "@/app/(staff)/_shared/pages/search-box";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { foundLines } from "@/app/(staff)/[locale]/desk/search/_parts/found-lines";
import { ledger } from "@/db/ledger/ledger";
import { searchLedger } from "@/db/search/search-ledger";

/** Searches the whole ledger: people, releases, groups, figures, sources and places. */
export default async function SearchPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/search", "page.desk.search");
  const text = textOf((await searchParams).q).trim();
  const db = ledger();
  const found = foundLines(deskWords(db, t, locale), searchLedger(db, text));
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.search.title")} />
      <SearchBox t={t} locale={locale} text={text} id="search-page" />
      {text !== "" && found.length === 0 && (
        <>
          <p>{t("desk.search.none", { text })}</p>
          <div className="actions">
            <a className="button" href={`/${locale}/desk/releases/new`}>
              {t("desk.release.new")}
            </a>
            <a className="button" href={`/${locale}/desk/people/new`}>
              {t("desk.people.new")}
            </a>
          </div>
        </>
      )}
      {found.map(({ title, lines }) => (
        <section key={title} className="stack" aria-label={title}>
          <h2>{title}</h2>
          <ul className="plain found">
            {lines.map(({ key, href, text: name, more }) => (
              <li key={key}>
                {href ? <a href={href}>{name}</a> : name} {more && <span className="hint">{more}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
