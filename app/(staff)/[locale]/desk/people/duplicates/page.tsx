import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { LookAlikeList } from "@/app/(staff)/[locale]/desk/people/_parts/look-alike-list";
import { DistinctList } from "@/app/(staff)/[locale]/desk/people/duplicates/_parts/distinct-list";
import { ledger } from "@/db/ledger/ledger";
import { listLikelyDuplicates } from "@/db/people/list-likely-duplicates";

/** Possible duplicates in the ledger with reasons, each with a link to merge them; and pairs who are not the same person. */
export default async function DuplicatesPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/people/duplicates", "page.desk.people.duplicates");
  const { before, pairs } = await searchParams;
  const { items, next } = await listLikelyDuplicates(ledger(), new Date(), numberOf(before));
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.duplicates.title")} />
      <p>{t("desk.duplicates.lead")}</p>
      {items.length === 0 && <p>{t("desk.duplicates.none")}</p>}
      {items.map((person) => (
        <section key={person.id} className="stack">
          <h2>
            <a href={`/${locale}/desk/people/${person.id}`}>{nameWords(t, person.id, person)}</a>{" "}
            <span className="hint">{t("desk.merge.record", { id: person.id })}</span>
          </h2>
          <LookAlikeList t={t} locale={locale} id={person.id} alike={person.alike} />
        </section>
      ))}
      {next !== null && (
        <p>
          <a className="button" href={`/${locale}/desk/people/duplicates?before=${next}`}>
            {t("desk.duplicates.older")}
          </a>
        </p>
      )}
      <DistinctList t={t} locale={locale} db={ledger()} before={numberOf(pairs)} />
    </section>
  );
}
