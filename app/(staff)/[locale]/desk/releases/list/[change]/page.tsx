import { notFound } from "next/navigation";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { TakeBack } from "@/app/(staff)/[locale]/desk/releases/list/_parts/take-back";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { countPeopleOfChange, releasesOfChange } from "@/db/releases/releases-of-change";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ change: string }> & { searchParams: Query };

/** Maximum rows shown; a longer table is of no use. */
const mostShown = 200;

/** The releases that a pasted list logged, in their current state, and the form to undo all of them. */
export default async function ListedPage({ params, searchParams }: Props) {
  const { locale: asked, change } = await params;
  const { locale, t } = inWords(asked);
  await requirePageUser(locale, `desk/releases/list/${change}`, canEdit);
  const number = numberOf(change) ?? 0;
  const logged = releasesOfChange(ledger(), number, mostShown) ?? notFound();
  const count = countPeopleOfChange(ledger(), number);
  const query = await searchParams;
  const skipped = textOf(query.skipped)
    .split(/[^\d]+/)
    .filter(Boolean);
  const states = new Set(logged.map(({ release }) => release?.publication));
  return (
    <section className="stack">
      <PageHeading t={t} title={t("pasted.done.title")} />
      {query.withdrawn === "1" && <Notice kind="done" title={t("pasted.done.withdrawn")} />}
      <Notice kind="done" title={t("pasted.done.logged", { count })}>
        {skipped.length > 0 && <p>{t("pasted.done.skipped", { count: skipped.length, lines: skipped.join(", ") })}</p>}
        {states.has("draft") && (
          <p>
            {t("pasted.done.drafts")} <a href={`/${locale}/desk`}>{t("pasted.done.to_batch")}</a>
          </p>
        )}
        <p>
          <a href={`/${locale}/desk/releases/list`}>{t("pasted.done.another")}</a>
        </p>
      </Notice>
      <Table
        caption={t("pasted.done.caption")}
        columns={[
          { key: "who", label: t("desk.column.who"), numeric: false },
          { key: "publication", label: t("desk.column.publication"), numeric: false },
        ]}
        rows={logged.map(({ person, identity, release }) => ({
          id: person,
          cells: [
            <a key="who" href={`/${locale}/${pathOf("person", person)}`}>
              {nameWords(t, person, identity)}
            </a>,
            release ? t(`publication.${release.publication}`) : "—",
          ],
        }))}
      />
      {count > logged.length && <p>{t("pasted.done.others", { count: count - logged.length })}</p>}
      <TakeBack t={t} locale={locale} change={String(number)} isPublic={states.has("published")} />
    </section>
  );
}
