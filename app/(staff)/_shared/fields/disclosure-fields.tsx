import { CheckField } from "@/components/forms/check-field";
import { ChoiceField } from "@/components/forms/choice-field";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";
import { consentScopeChoices, disclosureChoices, optionalChoicesOf } from "./choices";
import { dateWords, fieldWords, optionalWords } from "./field-labels";

/** Fields for disclosure and its consent basis. The default is the safest disclosure that still counts the person. */
export function DisclosureFields({ t }: { t: Translate }) {
  return (
    <>
      <ChoiceField
        {...fieldWords(t, "disclosure")}
        name="disclosure"
        choices={disclosureChoices(t)}
        initial="counted_only"
      />
      <div className="field-row asked-if-named">
        <SelectField
          {...fieldWords(t, "consentBasis")}
          name="consentBasis"
          choices={optionalChoicesOf(t, "consent_basis")}
        />
        <SelectField {...optionalWords(t, "consentScope")} name="consentScope" choices={consentScopeChoices(t)} />
        <DateField {...dateWords(t, "consentOn", "optional")} name="consentOn" />
        <DateField {...dateWords(t, "consentUntil", "optional")} name="consentUntil" />
      </div>
      <CheckField {...fieldWords(t, "minorNamed")} name="minorNamed" />
    </>
  );
}
