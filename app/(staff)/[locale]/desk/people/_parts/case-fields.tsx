import { optionalChoicesOf } from "@/app/(staff)/_shared/fields/choices";
import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { CheckField } from "@/components/forms/check-field";
import { ContactRows } from "@/components/forms/contact-rows";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; open: boolean };

/** What is known of one arrest: body, state and municipality, charge and court. */
export function CaseFields({ t, choices, prefix, open }: Props & { choices: FormChoices; prefix: string }) {
  return (
    <details open={open}>
      <summary>{t("desk.case.title")}</summary>
      <div className="stack">
        <div className="field-row">
          <SelectField
            {...fieldWords(t, "arrestedBy")}
            name={`${prefix}arrestedBy`}
            choices={optionalChoicesOf(t, "arresting_body")}
          />
          <SelectField {...fieldWords(t, "arrestedIn")} name={`${prefix}arrestedIn`} choices={choices.entities} />
          <TextField {...optionalWords(t, "municipality")} name={`${prefix}municipality`} autoComplete="off" />
        </div>
        <div className="field-row">
          <TextField {...optionalWords(t, "charge")} name={`${prefix}charge`} autoComplete="off" />
          <TextField {...optionalWords(t, "court")} name={`${prefix}court`} autoComplete="off" />
        </div>
      </div>
    </details>
  );
}

/** Fields of a person for the case: profession, health, and contacts of family and lawyer. */
export function CircumstanceFields({ t, open }: Props) {
  return (
    <details open={open}>
      <summary>{t("desk.case.person")}</summary>
      <div className="stack">
        <SelectField
          {...fieldWords(t, "profession")}
          name="profile.profession"
          choices={optionalChoicesOf(t, "profession")}
        />
        <CheckField {...fieldWords(t, "seriouslyIll")} name="profile.seriouslyIll" />
        <div className="field-row">
          <TextField {...optionalWords(t, "health")} name="health" autoComplete="off" />
          <TextField {...optionalWords(t, "causeOfDeath")} name="causeOfDeath" autoComplete="off" />
        </div>
        <ContactRows
          list="contacts"
          words={{
            contacts: fieldWords(t, "contacts"),
            contactRole: fieldWords(t, "contactRole"),
            contactName: fieldWords(t, "contactName"),
            relation: optionalWords(t, "relation"),
            phone: optionalWords(t, "phone"),
            add: t("form.add_row"),
          }}
          roles={optionalChoicesOf(t, "contact_role")}
        />
      </div>
    </details>
  );
}
