import { SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";
import { choicesOf } from "./choices";
import { dateWords, fieldWords } from "./field-words";
import type { FormChoices } from "./form-choices";
import { PublicationField } from "./publication-field";
import { sourceWords } from "./source-words";

/** Since when and how a group was held. */
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
        <TextField {...dateWords(t, "from", "optional")} name="detention.from" autoComplete="off" />
        <SelectField {...fieldWords(t, "custody_state")} name="detention.state" choices={choicesOf(t, "custody")} />
      </div>
      <SourceRows prefix="detention." words={sourceWords(t)} known={choices.sources} languages={choices.languages} />
      <PublicationField t={t} name="detention.publication" isPublic={isPublic} />
    </fieldset>
  );
}
