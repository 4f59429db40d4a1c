import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import { dateWords, fieldWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PublicationField } from "@/app/(staff)/_shared/fields/publication-field";
import { sourceWords } from "@/app/(staff)/_shared/fields/source-words";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import type { Translate } from "@/messages/translator";

/** Fields for a group's detention: first day, custody and place. */
export function GroupDetentionFields({
  t,
  choices,
  isPublic,
}: {
  t: Translate;
  choices: FormChoices;
  isPublic: boolean;
}) {
  return (
    <fieldset className="card stack">
      <legend>{t("group_event.detention")}</legend>
      <div className="field-row">
        <DateField {...dateWords(t, "from", "optional")} name="detention.from" />
        <SelectField {...fieldWords(t, "custody_state")} name="detention.state" choices={choicesOf(t, "custody")} />
      </div>
      <SourceRows prefix="detention." words={sourceWords(t)} known={choices.sources} languages={choices.languages} />
      <PublicationField t={t} name="detention.publication" isPublic={isPublic} />
    </fieldset>
  );
}
