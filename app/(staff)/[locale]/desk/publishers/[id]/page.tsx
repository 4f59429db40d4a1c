import { redirect } from "next/navigation";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { LabelPage } from "@/app/(staff)/_shared/records/label-page";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { BulletinList } from "@/app/(staff)/[locale]/desk/publishers/[id]/_parts/bulletin-list";
import { ledger } from "@/db/ledger/ledger";
import { layoutOf } from "@/domain/records/bulletin-layout";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A publisher: details, what its bulletin reports, and links to its figures and to the form of a new bulletin. */
export default async function PublisherPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/publishers/${id}`, "page.desk.publisher");
  const { document } = requireRecord("publisher", id);
  const { bulletin: _layout, gone, ...facts } = document.facts;
  if (gone?.how === "merged") redirect(`/${locale}/desk/publishers/${gone.into}`);
  const words = deskWords(ledger(), t, locale);
  return (
    <LabelPage {...{ words, user, document, facts }} query={await searchParams}>
      <BulletinList words={words} layout={layoutOf(document.facts)} />
      <p className="actions">
        <a href={`/${locale}/desk/counts/new?publisher=${encodeURIComponent(id)}`}>{t("desk.bulletin.record")}</a>
        <a href={`/${locale}/desk/counts?publisher=${encodeURIComponent(id)}`}>{t("desk.publisher.figures")}</a>
        <a href={`/${locale}/desk/publishers/${id}/merge`}>{t("desk.publisher.merge.link")}</a>
      </p>
    </LabelPage>
  );
}
