import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { PersonEditor } from "@/app/(staff)/[locale]/desk/people/_parts/person-editor";
import { canEdit } from "@/domain/values/permissions";

/** The form for a new person with detentions, released or not. */
export default async function NewPersonPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/people/new", canEdit);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.people.new")} />
      <PersonEditor t={t} locale={locale} />
    </section>
  );
}
