import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";
import { consentScopeChoices, optionalChoicesOf } from "./choices";
import { dateWords, fieldWords, optionalWords } from "./field-labels";

type Props = {
  t: Translate;
  /** True: always visible; false: once the form asks for a name. */
  always: boolean;
  /** True if the recorded consent was revoked; a new one clears the day. */
  isRevoked: boolean;
};

/** All fields of a consent: basis, scope, who gave it to whom, day, document, end, revocation. */
export function ConsentFields({ t, always, isRevoked }: Props) {
  // The style sheet tells an empty text field by its placeholder.
  const text = { autoComplete: "off", placeholder: " " };
  return (
    <fieldset className={always ? "card stack" : "card stack asked-if-named"}>
      <legend>{t("desk.consent.title")}</legend>
      <div className="field-row">
        <SelectField
          {...fieldWords(t, "consentBasis")}
          name="consent.basis"
          choices={optionalChoicesOf(t, "consent_basis")}
        />
        <SelectField {...optionalWords(t, "consentScope")} name="consent.scope" choices={consentScopeChoices(t)} />
      </div>
      <div className="field-row">
        <TextField {...optionalWords(t, "consentGivenBy")} name="consentGivenBy" {...text} />
        <TextField {...optionalWords(t, "consentGivenTo")} name="consentGivenTo" {...text} />
        <DateField {...dateWords(t, "consentOn", "optional")} name="consent.on" />
      </div>
      <div className="field-row">
        <TextField {...optionalWords(t, "consentDocument")} name="consentDocument" {...text} />
        <DateField {...dateWords(t, "consentUntil", "optional")} name="consent.until" />
      </div>
      {isRevoked && (
        <div className="field-row">
          <DateField {...dateWords(t, "consentRevokedOn", "optional")} name="consent.revokedOn" />
          <TextField {...optionalWords(t, "consentRevokedBy")} name="consentRevokedBy" {...text} />
        </div>
      )}
    </fieldset>
  );
}
