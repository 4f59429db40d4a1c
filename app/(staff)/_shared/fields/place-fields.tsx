import { SelectField } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";
import { AddPlace } from "./add-place";
import { optionalWords } from "./field-labels";
import type { FormChoices } from "./form-choices";

/** Fields for a place of detention, or only its federal entity. */
export function PlaceFields({ t, choices, prefix = "" }: { t: Translate; choices: FormChoices; prefix?: string }) {
  return (
    <>
      <div className="field-row">
        <SelectField {...optionalWords(t, "facility")} name={`${prefix}facility`} choices={choices.facilities} />
        <SelectField
          {...optionalWords(t, "federalEntity")}
          name={`${prefix}federalEntity`}
          choices={choices.entities}
        />
      </div>
      <AddPlace words={choices.addPlace} />
    </>
  );
}
