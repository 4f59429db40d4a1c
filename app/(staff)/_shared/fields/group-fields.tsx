import { ChoiceField } from "@/components/forms/choice-field";
import { PartRows } from "@/components/forms/part-rows";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";
import { disclosureChoices, optionalChoicesOf, secondNationalityChoices } from "./choices";
import { fieldWords, optionalWords } from "./field-labels";
import type { FormChoices } from "./form-choices";

/** Fields for a group's headcount and breakdown. */
export function GroupFields({ t, choices }: { t: Translate; choices: FormChoices }) {
  const others = choices.countries.filter(({ value }) => value !== "");
  return (
    <>
      <TextField {...fieldWords(t, "headcount")} name="headcount" inputMode="numeric" autoComplete="off" />
      <PartRows
        words={{
          parts: optionalWords(t, "parts"),
          nationality: fieldWords(t, "nationality"),
          second: fieldWords(t, "second"),
          gender: fieldWords(t, "gender"),
          headcount: fieldWords(t, "headcount"),
          add: t("form.add_row"),
        }}
        countries={choices.countries}
        seconds={[...secondNationalityChoices(t), ...others]}
        genders={optionalChoicesOf(t, "gender")}
      />
      <ChoiceField
        {...fieldWords(t, "disclosure")}
        name="disclosure"
        choices={disclosureChoices(t, ["counted_only", "internal"])}
        initial="counted_only"
      />
      <TextArea {...optionalWords(t, "note")} name="note" />
    </>
  );
}
