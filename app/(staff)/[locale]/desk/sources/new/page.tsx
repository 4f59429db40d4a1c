import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { SourceEditor } from "@/app/(staff)/sources/source-editor";
import { canEdit } from "@/domain/values/permissions";

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
