import type { ReactNode } from "react";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";
import { optionalChoicesOf, secondNationalityChoices } from "./choices";
import { dateWords, fieldWords, optionalWords } from "./field-labels";
import type { FormChoices } from "./form-choices";

type Props = {
  t: Translate;
  choices: FormChoices;
  open?: boolean;
  /** Further fields behind "more"; if given, only the most frequent fields stay outside. */
  more?: ReactNode;
};

/** Fields that identify a person. The less frequent ones are behind "more". */
export function PersonFields({ t, choices, open = false, more }: Props) {
  const second = (
    <>
      <SelectField {...optionalWords(t, "nationalities2")} name="profile.nationalities.1" choices={choices.countries} />
      <SelectField
        {...fieldWords(t, "secondNationality")}
        name="profile.secondNationality"
        choices={secondNationalityChoices(t)}
      />
    </>
  );
  return (
    <>
      <div className="field-row">
        <TextField {...fieldWords(t, "givenNames")} name="givenNames" autoComplete="off" spellCheck={false} />
        <TextField {...fieldWords(t, "surnames")} name="surnames" autoComplete="off" spellCheck={false} />
      </div>
      <div className="field-row pair">
        <SelectField {...fieldWords(t, "nationalities")} name="profile.nationalities.0" choices={choices.countries} />
        <SelectField {...fieldWords(t, "gender")} name="profile.gender" choices={optionalChoicesOf(t, "gender")} />
        {!more && second}
      </div>
      <details open={open}>
        <summary>{t("form.more")}</summary>
        <div className="stack">
          {more && <div className="field-row pair">{second}</div>}
          {more}
          <div className="field-row">
            <TextField {...optionalWords(t, "alsoKnownAs")} name="alsoKnownAs" autoComplete="off" spellCheck={false} />
            <TextField {...optionalWords(t, "document")} name="document" autoComplete="off" spellCheck={false} />
            <DateField {...dateWords(t, "birthDate", "optional")} name="birthDate" />
            <SelectField {...fieldWords(t, "sector")} name="profile.sector" choices={optionalChoicesOf(t, "sector")} />
            <SelectField
              {...fieldWords(t, "ageGroup")}
              name="profile.ageGroup"
              choices={optionalChoicesOf(t, "age_group")}
            />
          </div>
          <TextArea {...optionalWords(t, "note")} name="note" />
        </div>
      </details>
    </>
  );
}
