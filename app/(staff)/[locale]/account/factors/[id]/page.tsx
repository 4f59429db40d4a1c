import { notFound } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { removeFactorAction, renameFactorAction } from "@/app/(staff)/[locale]/account/_parts/factor-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { needsFactor } from "@/db/accounts/session-stage";
import { ledger } from "@/db/ledger/ledger";
import { listFactors } from "@/db/second-factors/list-factors";

/** One of the user's own second factors: its name, and its removal. */
export default async function FactorPage({ params }: LocaleParams<{ id: string }>) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `account/factors/${id}`, "page.account.factor");
  const factors = listFactors(ledger(), user.id);
  const factor = factors.find((each) => String(each.id) === id);
  if (!factor) notFound();
  const isKept = factors.length === 1 && needsFactor(ledger(), user.id);
  const frame = () => formFrame(t, locale, { factor: id });
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/account`}>← {t("desk.account.title")}</a>
      </p>
      <PageHeading t={t} title={factor.name} unnamed={t("auth.factor.heading")} />
      <p>{t(`auth.kind.${factor.kind}`)}</p>
      <ActionForm action={renameFactorAction} initial={freshForm({ factorName: factor.name })} {...frame()}>
        <TextField name="factorName" label={t("field.factorName.label")} autoComplete="off" />
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </ActionForm>
      <h2>{t("auth.factor.remove")}</h2>
      {isKept ? (
        <p>{t("problem.factor_required")}</p>
      ) : (
        <ActionForm action={removeFactorAction} initial={freshForm()} {...frame()}>
          <TextField
            name="current"
            type="password"
            label={t("field.current_password.label")}
            autoComplete="current-password"
          />
          <SubmitButton label={t("auth.factor.remove")} busy={t("form.working")} className="button" />
        </ActionForm>
      )}
    </section>
  );
}
