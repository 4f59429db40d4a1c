import { AddPlace } from "@/app/(staff)/_shared/fields/add-place";
import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { sourceWords } from "@/app/(staff)/_shared/fields/source-words";
import { CountNotes } from "@/app/(staff)/[locale]/desk/counts/_parts/count-notes";
import { sumSentences } from "@/app/(staff)/[locale]/desk/counts/_parts/sum-sentences";
import { readTallyAction } from "@/app/(staff)/[locale]/desk/counts/tally/_parts/read-tally-action";
import { CheckField } from "@/components/forms/check-field";
import { DateField } from "@/components/forms/date-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import { TallyFields } from "@/components/forms/tally-fields";
import { noPlace, tallyQualifiers } from "@/domain/inputs/save-tally";
import { type AsideReason, asideReasons, type OpenReason, openReasons } from "@/domain/tally/tally";
import { notReleases } from "@/domain/values/not-release";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; choices: FormChoices; publishers: Choice[] };

/** Fields for a day's tally: publisher, day, total, places and source. */
export function TallyForm({ t, choices, publishers }: Props) {
  const [blank, ...facilities] = choices.facilities;
  const rows = [
    { value: blank?.value ?? "", label: t("form.choose") },
    { value: noPlace, label: t("desk.tally.no_place") },
    ...facilities,
  ];
  return (
    <>
      <SelectField {...fieldWords(t, "publisher")} name="publisher" choices={publishers} />
      <div className="field-row pair">
        <DateField {...dateWords(t, "since", "optional")} hint={t("desk.tally.since")} name="since" />
        <DateField {...dateWords(t, "asOf")} name="asOf" />
      </div>
      <TallyFields
        words={{
          pasted: optionalWords(t, "pasted"),
          value: fieldWords(t, "value"),
          facility: fieldWords(t, "facility"),
          number: fieldWords(t, "headcount"),
          fill: t("desk.tally.fill"),
          rows: t("desk.tally.places"),
          add: t("form.add_row"),
          filling: t("desk.tally.filling"),
          offline: t("desk.tally.offline"),
          qualifier: fieldWords(t, "qualifier"),
          heard: t.raw("desk.tally.heard"),
          filled: t.raw("desk.tally.filled"),
          nothing: t("desk.tally.nothing"),
          open: t("desk.tally.open"),
          aside: t("desk.tally.aside"),
          note: t.raw("desk.tally.note"),
          why: whyWords(t),
          sums: sumSentences(t, "tally"),
        }}
        read={readTallyAction}
        choices={rows}
        qualifiers={choicesOf(t, "qualifier").filter(({ value }) => tallyQualifiers.some((each) => each === value))}
      />
      <AddPlace words={choices.addPlace} />
      <CheckField {...fieldWords(t, "keepAsPublished")} name="keepAsPublished" />
      <SourceRows
        words={sourceWords(t)}
        known={choices.sources}
        languages={choices.languages}
        tiers={[{ value: "", label: t("form.not_stated") }, ...choicesOf(t, "tier")]}
      />
      <CountNotes t={t} />
    </>
  );
}

function whyWords(t: Translate): Record<AsideReason | OpenReason, string> {
  const reasons = [...asideReasons, ...notReleases, ...openReasons];
  return Object.fromEntries(reasons.map((why) => [why, t(`desk.tally.why.${why}`)])) as Record<
    AsideReason | OpenReason,
    string
  >;
}
