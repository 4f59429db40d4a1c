import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { partChoices } from "@/app/(staff)/_shared/fields/item-choices";
import { sourceWords } from "@/app/(staff)/_shared/fields/source-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { BulletinFields } from "@/components/forms/bulletin-fields";
import type { BulletinWords } from "@/components/forms/bulletin-words";
import { CheckField } from "@/components/forms/check-field";
import { DateField } from "@/components/forms/date-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import type { Db } from "@/db/ledger/open";
import { bulletinBlocks, shownBlocks } from "./bulletin-blocks";
import { CountNotes } from "./count-notes";
import { sumSentences } from "./sum-sentences";

type Props = { words: DeskWords; db: Db; choices: FormChoices; publishers: Choice[]; isKnown: boolean };

/** Fields for a publisher's bulletin: publisher, date, and what its layout reports; or for one known figure. */
export function CountFields({ words, db, choices, publishers, isKnown }: Props) {
  const { t } = words;
  const tiers = [{ value: "", label: t("form.not_stated") }, ...choicesOf(t, "tier")];
  const layouts = publishers.map(({ value }) => [value, shownBlocks(words, bulletinBlocks(db, value))]);
  return (
    <>
      <BulletinFields
        words={bulletinWords(words, db)}
        choices={{ publishers, measures: choicesOf(t, "measure"), qualifiers: choicesOf(t, "qualifier") }}
        layouts={Object.fromEntries(layouts)}
        isKnown={isKnown}
      >
        <div className="field-row">
          <DateField {...dateWords(t, "asOf")} name="asOf" />
          <SelectField
            {...fieldWords(t, "asOfMeans")}
            name="asOfMeans"
            choices={choicesOf(t, "as_of_means")}
            initial="cutoff"
          />
        </div>
      </BulletinFields>
      <CheckField {...fieldWords(t, "keepAsPublished")} name="keepAsPublished" />
      {isKnown && <SelectField {...fieldWords(t, "standing")} name="standing" choices={choicesOf(t, "standing")} />}
      <SourceRows words={sourceWords(t)} known={choices.sources} languages={choices.languages} tiers={tiers} />
      <CountNotes t={t} />
    </>
  );
}

function bulletinWords({ t, locale }: DeskWords, db: Db): BulletinWords {
  return {
    publisher: fieldWords(t, "publisher"),
    measure: fieldWords(t, "measure"),
    since: { ...dateWords(t, "since", "optional"), ...optionalWords(t, "since") },
    cutoffTime: optionalWords(t, "cutoffTime"),
    value: fieldWords(t, "value"),
    qualifier: fieldWords(t, "qualifier"),
    dimension: fieldWords(t, "dimension"),
    category: fieldWords(t, "category"),
    partValue: fieldWords(t, "value"),
    otherParts: t("desk.count.other_parts"),
    add: t("form.add_row"),
    sums: sumSentences(t, "count"),
    dimensions: [{ value: "", label: t("form.choose") }, ...choicesOf(t, "dimension")],
    categories: partChoices(db, t, locale),
  };
}
