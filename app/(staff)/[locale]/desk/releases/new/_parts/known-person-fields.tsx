import { choicesOf, optionalChoicesOf } from "@/app/(staff)/_shared/fields/choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import type { Translate } from "@/messages/translator";

/** Fields for a known person: only those that the release may change. */
export function KnownPersonFields({ t }: { t: Translate }) {
  const asItIs = { value: "", label: t("form.as_it_is") };
  return (
    <details>
      <summary>{t("form.more")}</summary>
      <div className="stack">
        <DateField {...dateWords(t, "detainedFrom", "optional")} name="detainedFrom" />
        <div className="field-row">
          <SelectField
            {...fieldWords(t, "disclosure")}
            name="disclosure"
            choices={[asItIs, ...choicesOf(t, "disclosure")]}
          />
          <SelectField
            {...fieldWords(t, "consentBasis")}
            name="consent.basis"
            choices={[asItIs, ...optionalChoicesOf(t, "consent_basis").slice(1)]}
          />
          <DateField {...dateWords(t, "consentUntil", "optional")} name="consent.until" />
        </div>
        <TextArea {...optionalWords(t, "note")} name="note" rows={2} />
      </div>
    </details>
  );
}
