import type { ReactNode } from "react";
import { dateWords, type FieldKey, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import type { Proposed } from "@/app/(staff)/_shared/form/proposed";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField } from "@/components/forms/choice-field";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ledger } from "@/db/ledger/ledger";
import { secondFactorPolicies } from "@/domain/values/second-factor";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { saveSettingsAction } from "./save-settings-action";
import { SettingChoices } from "./setting-choices";
import { siteSettingsForm } from "./site-settings-form";

type Props = { t: Translate; locale: Locale; proposed: Proposed | undefined };

/** The form of the settings about the site. Spanish is asked for first; English may be blank. */
export function SiteSettingsEditor({ t, locale, proposed }: Props) {
  const db = ledger();
  const version = siteSettingsForm.newest(db);
  const saved = freshForm(flatten(siteSettingsForm.at(db, version)));
  const text = (key: FieldKey, isOptional = false) => (
    <TextField {...(isOptional ? optionalWords : fieldWords)(t, key)} name={key} autoComplete="off" />
  );
  const sentence = (key: FieldKey, isOptional = false) => (
    <TextArea {...(isOptional ? optionalWords : fieldWords)(t, key)} name={key} rows={2} />
  );
  const long = (key: FieldKey) => <TextArea {...optionalWords(t, key)} name={key} rows={4} />;
  return (
    <ActionForm
      action={saveSettingsAction}
      initial={proposed?.initial ?? saved}
      {...formFrame(t, locale, { version: String(version), ...proposed?.hidden })}
    >
      <Section title={t("admin.settings.site")}>
        {text("titleEs")}
        {text("titleEn", true)}
        {sentence("descriptionEs")}
        {sentence("descriptionEn", true)}
      </Section>
      <Section title={t("admin.settings.figures")}>
        <SettingChoices t={t} locale={locale} />
      </Section>
      <Section title={t("about.who_is.contact")}>
        <TextField {...optionalWords(t, "contactMail")} name="contactMail" type="email" autoComplete="off" />
        {text("contactSignal", true)}
      </Section>
      <Section title={t("about.who")} hint={t("admin.settings.who_hint")}>
        {long("authorsEs")}
        {long("authorsEn")}
        {long("methodEs")}
        {long("methodEn")}
        {long("fundingEs")}
        {long("fundingEn")}
        {long("correctionsEs")}
        {long("correctionsEn")}
        {sentence("licenceEs")}
        {sentence("licenceEn", true)}
      </Section>
      <Section title={t("admin.settings.notice")} hint={t("admin.settings.notice_hint")}>
        <DateField {...dateWords(t, "noticeOn", "optional")} name="noticeOn" />
        <TextArea {...optionalWords(t, "noticeEs")} name="noticeEs" rows={3} />
        <TextArea {...optionalWords(t, "noticeEn")} name="noticeEn" rows={3} />
      </Section>
      <Section title={t("admin.settings.access")}>
        <ChoiceField
          {...fieldWords(t, "secondFactor")}
          name="secondFactor"
          choices={secondFactorPolicies.map((value) => ({ value, label: t(`second_factor_policy.${value}`) }))}
        />
      </Section>
      <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
      <div className="actions save-bar">
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </div>
    </ActionForm>
  );
}

function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="card stack">
      <legend>{title}</legend>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
