import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";
import { DisclosureFields } from "../fields/disclosure-fields";
import { dateWords } from "../fields/field-words";
import type { FormChoices } from "../fields/form-choices";
import { PersonFields } from "../fields/person-fields";

/** Somebody who is not in the ledger: the name; nationality and gender if they are known; the rest behind "more". */
export function NewPersonFields({ t, choices }: { t: Translate; choices: FormChoices }) {
  return (
    <PersonFields
      t={t}
      choices={choices}
      more={
        <>
          <TextField {...dateWords(t, "detainedFrom", "optional")} name="detainedFrom" autoComplete="off" />
          <DisclosureFields t={t} />
        </>
      }
    />
  );
}
