import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { SourceEditor } from "@/app/(staff)/[locale]/desk/sources/_parts/source-editor";
import { canEdit } from "@/domain/values/permissions";

/** The form for a source that no record cites yet. */
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
