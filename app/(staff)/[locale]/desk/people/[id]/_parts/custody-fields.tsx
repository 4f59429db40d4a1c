import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import { fieldWords } from "@/app/(staff)/_shared/fields/field-words";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PlaceFields } from "@/app/(staff)/_shared/fields/place-fields";
import { SelectField } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";

/** How and where somebody is held. */
export function CustodyFields({ t, choices }: { t: Translate; choices: FormChoices }) {
  return (
    <>
      <SelectField
        {...fieldWords(t, "custody_state")}
        name="state"
        choices={[{ value: "", label: t("form.choose") }, ...choicesOf(t, "custody")]}
      />
      <PlaceFields t={t} choices={choices} />
    </>
  );
}
