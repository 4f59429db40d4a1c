import { AddFactorForms } from "@/app/(staff)/_shared/factors/add-factor-forms";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";

/** Adds an authenticator app or a passkey to the user's own account. */
export default async function NewFactorPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "account/factors/new", "page.account.factors.new");
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/account`}>← {t("desk.account.title")}</a>
      </p>
      <PageHeading t={t} title={t("auth.factor.add")} />
      <p>{t("auth.factor.lead")}</p>
      <AddFactorForms
        t={t}
        locale={locale}
        user={{ ...user, stage: "open" }}
        goal={`/${locale}/account?saved=factor_added`}
        isDone={false}
      />
    </section>
  );
}
