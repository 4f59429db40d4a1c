import { AddFactorForms } from "@/app/(staff)/_shared/factors/add-factor-forms";
import { ResetNotice } from "@/app/(staff)/_shared/factors/reset-notice";
import { SignOutForm } from "@/app/(staff)/_shared/factors/sign-out-form";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageStage } from "@/app/(staff)/_shared/pages/require-page-stage";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";

/** The step of an account that must have a second factor and has none: nothing else opens before. */
export default async function EnrolPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const goal = localPath(textOf((await searchParams).next), `/${locale}/desk`);
  // `open`: the answer of the form shows the recovery codes on this page.
  const user = await requirePageStage(locale, ["enrol", "open"], goal);
  const isDone = user.stage === "open";
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t(isDone ? "auth.enrol.done" : "auth.enrol.title")} />
      {isDone ? (
        <p>
          <a href={goal}>{t("auth.enrol.continue")}</a>
        </p>
      ) : (
        <p>{t("auth.enrol.lead")}</p>
      )}
      {!isDone && <ResetNotice t={t} locale={locale} user={user} />}
      <AddFactorForms t={t} locale={locale} user={user} goal={goal} isDone={isDone} />
      {!isDone && <SignOutForm t={t} locale={locale} />}
    </section>
  );
}
