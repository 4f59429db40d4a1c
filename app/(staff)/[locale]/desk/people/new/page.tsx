import { canEdit } from "@/domain/permissions";
import { PageHeading } from "../../../../page-heading";
import { inWords, type LocaleParams } from "../../../../page-locale";
import { requirePageUser } from "../../../../require-page-user";
import { PersonEditor } from "../person-editor";

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
