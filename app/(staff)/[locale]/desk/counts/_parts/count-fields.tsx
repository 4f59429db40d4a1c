import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { sourceWords } from "@/app/(staff)/_shared/fields/source-words";
import { BulletinFields } from "@/components/forms/bulletin-fields";
import { CheckField } from "@/components/forms/check-field";
import { DateField } from "@/components/forms/date-field";
import { OtherPartRows } from "@/components/forms/other-part-rows";
import { QuestionFields } from "@/components/forms/question-fields";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import { TextField } from "@/components/forms/text-field";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { CountNotes } from "./count-notes";
import { printedKeys, printedLayout } from "./printed";
import { sumSentences } from "./sum-sentences";

type Props = { t: Translate; locale: Locale; choices: FormChoices; publishers: Choice[]; isKnown: boolean };

/** Fields for a publisher's figure: publisher, measure, as-of date, value, and its parts in the printed order. */
export function CountFields({ t, locale, choices, publishers, isKnown }: Props) {
  const tiers = [{ value: "", label: t("form.not_stated") }, ...choicesOf(t, "tier")];
  return (
    <>
      <QuestionFields names={["contradiction"]} />
      <div className="field-row">
        <SelectField {...fieldWords(t, "publisher")} name="publisher" choices={publishers} />
        <SelectField
          {...fieldWords(t, "measure")}
          name="measure"
          choices={choicesOf(t, "measure")}
          initial="detained"
        />
      </div>
      <div className="field-row">
        <DateField {...dateWords(t, "asOf")} name="asOf" />
        <SelectField
          {...fieldWords(t, "asOfMeans")}
          name="asOfMeans"
          choices={choicesOf(t, "as_of_means")}
          initial="cutoff"
        />
      </div>
      <div className="field-row pair">
        <DateField {...dateWords(t, "since", "optional")} {...optionalWords(t, "since")} name="since" />
        <TextField {...optionalWords(t, "cutoffTime")} name="cutoffTime" placeholder="18:30" autoComplete="off" />
      </div>
      <BulletinFields
        value={fieldWords(t, "value")}
        printed={printedLayout(t, locale)}
        sentences={sumSentences(t, "count")}
      />
      <details>
        <summary>{t("desk.count.other_parts")}</summary>
        <OtherPartRows
          words={{
            legend: t("desk.count.other_parts"),
            dimension: fieldWords(t, "dimension"),
            category: fieldWords(t, "category"),
            value: fieldWords(t, "value"),
            add: t("form.add_row"),
          }}
          dimensions={[{ value: "", label: t("form.choose") }, ...choicesOf(t, "dimension")]}
          printed={printedKeys}
        />
      </details>
      <CheckField {...fieldWords(t, "keepAsPublished")} name="keepAsPublished" />
      <div className="field-row">
        <SelectField
          {...fieldWords(t, "qualifier")}
          name="qualifier"
          choices={choicesOf(t, "qualifier")}
          initial="exact"
        />
        {isKnown && <SelectField {...fieldWords(t, "standing")} name="standing" choices={choicesOf(t, "standing")} />}
      </div>
      <SourceRows words={sourceWords(t)} known={choices.sources} languages={choices.languages} tiers={tiers} />
      <CountNotes t={t} />
    </>
  );
}
