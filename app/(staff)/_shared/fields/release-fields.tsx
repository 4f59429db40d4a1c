import { CheckField } from "@/components/forms/check-field";
import { ChoiceField } from "@/components/forms/choice-field";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import type { Translate } from "@/messages/translator";
import { choicesOf, verificationChoices } from "./choices";
import { dateWords, fieldWords, optionalWords } from "./field-labels";
import type { FormChoices } from "./form-choices";
import { sourceWords } from "./source-words";

/** `prefix`: the release's position in the form: "", `release.` or `detentions.0.end.`. */
type Props = {
  t: Translate;
  choices: FormChoices;
  prefix?: string;
  /** Leaves all fields blank, for a block that may stay empty. */
  blank?: boolean;
};

/** Fields for a release: day, kind, verification and verifier. */
export function ReleaseFields({ t, choices, prefix = "", blank = false }: Props) {
  return (
    <>
      <div className="field-row">
        <DateField {...dateWords(t, "day")} name={`${prefix}day`} />
        <SelectField
          {...fieldWords(t, "kind")}
          name={`${prefix}kind`}
          choices={blank ? [{ value: "", label: t("form.choose") }, ...choicesOf(t, "kind")] : choicesOf(t, "kind")}
          initial={blank ? "" : "unknown"}
        />
      </div>
      <ChoiceField
        {...fieldWords(t, "verification")}
        name={`${prefix}verification`}
        choices={verificationChoices(t)}
        initial={blank ? "" : "reported"}
      />
      <div className="field-row pair asked-if-verified">
        <SelectField {...optionalWords(t, "verifiedBy")} name={`${prefix}verifiedBy`} choices={choices.verifiers} />
        <DateField {...dateWords(t, "verifiedOn", "optional")} name={`${prefix}verifiedOn`} />
      </div>
      <SourceRows prefix={prefix} words={sourceWords(t)} known={choices.sources} languages={choices.languages} />
      <CheckField {...fieldWords(t, "detailPublic")} name={`${prefix}detailPublic`} />
    </>
  );
}
