import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import { fieldWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PlaceFields } from "@/app/(staff)/_shared/fields/place-fields";
import { SelectField } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";

/** Fields for the custody state and place of a person. */
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
