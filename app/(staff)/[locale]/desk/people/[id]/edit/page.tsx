import { canEdit } from "@/domain/permissions";
import { PageHeading } from "../../../../../page-heading";
import { inWords, type LocaleParams } from "../../../../../page-locale";
import { requirePageUser } from "../../../../../require-page-user";
import { requireRecord } from "../../../../../require-record";
import { nameWords } from "../../../../../words/name-words";
import { PersonEditor } from "../../person-editor";

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
