import { dateWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { consentFacts } from "@/app/(staff)/_shared/records/consent-facts";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { isConsented } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { consentState } from "@/domain/rules/consent-state";
import type { Day } from "@/domain/values/day";
import { formatDate } from "@/domain/wording/format";
import { revokeConsentAction } from "./revoke-consent-action";

type Props = { words: DeskWords; document: DocumentOf<"person">; today: Day };

/** What may be shown of a person, on whose consent, and the action that revokes it. */
export function ConsentCard({ words, document: { id, facts, identity }, today }: Props) {
  const { t, locale } = words;
  const { disclosure, minorNamed, nameAsked, consent } = facts;
  const { state, since } = consentState(consent, today);
  return (
    <section className="card stack" id="consent" tabIndex={-1} aria-labelledby="consent-title">
      <h2 id="consent-title">{t("desk.consent.title")}</h2>
      <p>
        <strong>{t(`desk.consent.${state}`, { day: since === null ? "" : formatDate(since, locale) })}</strong>
      </p>
      <Facts words={words} data={{ disclosure, minorNamed, nameAsked }} />
      <dl className="facts">
        {consentFacts(words, consent, identity).map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <a className="button" href={`/${locale}/desk/people/${id}/edit#consent`}>
          {t(consent.basis === null || consent.revokedOn ? "desk.consent.add" : "desk.consent.edit")}
        </a>
      </div>
      {isConsented(consent) && (
        <details className="hide-now">
          <summary>{t("desk.consent.revoke")}</summary>
          <ActionForm action={revokeConsentAction} initial={freshForm()} {...formFrame(words.t, locale, { id })}>
            <p className="hint">{t("desk.consent.revoke_lead")}</p>
            <div className="field-row">
              <DateField {...dateWords(t, "revokedOn", "optional")} name="revokedOn" />
              <TextField {...optionalWords(t, "consentRevokedBy")} name="revokedBy" autoComplete="off" />
            </div>
            <SubmitButton label={t("desk.consent.revoke")} busy={t("form.saving")} className="button button-danger" />
          </ActionForm>
        </details>
      )}
    </section>
  );
}
