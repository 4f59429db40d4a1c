import { DisclosureFields } from "@/app/(staff)/_shared/fields/disclosure-fields";
import { dateWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PersonFields } from "@/app/(staff)/_shared/fields/person-fields";
import { DateField } from "@/components/forms/date-field";
import type { Translate } from "@/messages/translator";

/** Fields for a new person: name, nationality and gender; the others are behind "more". */
export function NewPersonFields({ t, choices }: { t: Translate; choices: FormChoices }) {
  return (
    <PersonFields
      t={t}
      choices={choices}
      more={
        <>
          <DateField {...dateWords(t, "detainedFrom", "optional")} name="detainedFrom" />
          <DisclosureFields t={t} />
        </>
      }
    />
  );
}
