import { canEdit } from "@/domain/permissions";
import { PageHeading } from "../../../../page-heading";
import { inWords, type LocaleParams } from "../../../../page-locale";
import { requirePageUser } from "../../../../require-page-user";
import { SourceEditor } from "../../../../sources/source-editor";

/** A source before any record cites it. */
export default async function NewSourcePage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/sources/new", canEdit);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.source.new")} />
      <SourceEditor t={t} locale={locale} />
    </section>
  );
}
