import { choicesOf, optionalChoicesOf } from "@/app/(staff)/_shared/fields/choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PublicationField } from "@/app/(staff)/_shared/fields/publication-field";
import { ReleaseFields } from "@/app/(staff)/_shared/fields/release-fields";
import { sourceWords } from "@/app/(staff)/_shared/fields/source-words";
import { CustodyRows } from "@/components/forms/custody-rows";
import { DateField } from "@/components/forms/date-field";
import { KeptField } from "@/components/forms/kept-field";
import { SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import { SubjectFields } from "@/components/forms/subject-fields";
import { detentionEnds } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";
import { CaseFields } from "./case-fields";

type Props = {
  t: Translate;
  choices: FormChoices;
  index: number;
  /** Number of an existing detention; undefined for a new one. */
  id?: number;
  isReleasePublic?: boolean;
  /** True if the form holds data of the case. */
  hasCase?: boolean;
};

/** Fields for one detention: first day, place and end. */
export function DetentionFields({ t, choices, index, id, isReleasePublic = false, hasCase = false }: Props) {
  const name = `detentions.${index}.`;
  const day = <DateField {...dateWords(t, "day")} name={`${name}end.day`} />;
  const release = (
    <>
      <ReleaseFields t={t} choices={choices} prefix={`${name}end.`} blank />
      <PublicationField t={t} name={`${name}end.publication`} isPublic={isReleasePublic} />
    </>
  );
  return (
    <fieldset className="card stack">
      <legend>{id ? t("desk.spell.known", { place: index + 1 }) : t("desk.spell.new")}</legend>
      <KeptField name={`${name}id`} />
      <KeptField name={`${name}publication`} />
      <div className="field-row">
        <DateField {...dateWords(t, "from", "optional")} name={`${name}from`} />
        <SelectField
          {...fieldWords(t, "legalStage")}
          name={`${name}legalStage`}
          choices={optionalChoicesOf(t, "legal_stage")}
        />
      </div>
      <CaseFields t={t} choices={choices} prefix={`${name}case.`} open={hasCase} />
      <CustodyRows
        list={`${name}custody`}
        words={{
          custody: fieldWords(t, "custody"),
          from: dateWords(t, "from", "optional"),
          state: fieldWords(t, "custody_state"),
          facility: optionalWords(t, "facility"),
          federalEntity: optionalWords(t, "federalEntity"),
          add: t("form.add_row"),
        }}
        states={[{ value: "", label: t("form.choose") }, ...choicesOf(t, "custody")]}
        facilities={choices.facilities}
        entities={choices.entities}
      />
      <SourceRows prefix={name} words={sourceWords(t)} known={choices.sources} languages={choices.languages} />
      <SubjectFields
        name={`${name}end.how`}
        label={t("field.how.label")}
        initial=""
        choices={[
          { value: "", label: t("spell_end.held") },
          ...detentionEnds.map((value) => ({ value, label: t(`spell_end.${value}`) })),
        ]}
        fields={{ release, death: day, escape: day }}
      />
    </fieldset>
  );
}
