import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { PersonEditor } from "@/app/(staff)/[locale]/desk/people/_parts/person-editor";
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
