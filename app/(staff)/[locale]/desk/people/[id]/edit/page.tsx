import { PersonEditor } from "@/app/(staff)/[locale]/desk/people/person-editor";
import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { requireRecord } from "@/app/(staff)/require-record";
import { nameWords } from "@/app/(staff)/words/name-words";
import { canEdit } from "@/domain/values/permissions";

/** Edits a whole person. */
export default async function EditPersonPage({ params }: LocaleParams<{ id: string }>) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  await requirePageUser(locale, `desk/people/${id}/edit`, canEdit);
  const current = requireRecord("person", id);
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/people/${id}`}>← {nameWords(t, id, current.document.identity)}</a>
      </p>
      <PageHeading t={t} title={t("desk.edit")} />
      <PersonEditor t={t} locale={locale} current={current} />
    </section>
  );
}
