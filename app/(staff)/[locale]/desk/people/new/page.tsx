import { PersonEditor } from "@/app/(staff)/[locale]/desk/people/person-editor";
import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { canEdit } from "@/domain/values/permissions";

/** A person with detentions, who need not have been released. */
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
