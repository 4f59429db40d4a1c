import { SelectField } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";
import { choicesOf } from "../fields/choices";
import { fieldWords } from "../fields/field-words";
import type { FormChoices } from "../fields/form-choices";
import { PlaceFields } from "../fields/place-fields";

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
