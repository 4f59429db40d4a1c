import type { FilterWords } from "@/app/_public/lists/filter-chips";
import type { ChoiceField } from "@/app/_public/lists/filter-fields";
import { nationalityChoices } from "@/app/_public/lists/nationality-choices";
import { placeChoices, placeFilterName } from "@/app/_public/lists/place-options";
import { againValues, detentionStates } from "@/domain/addresses/detentions-query";
import type { FacilityRow } from "@/domain/projection/rows";
import type { Settings } from "@/domain/values/settings";
import { custodyStates, detentionEnds } from "@/domain/values/vocabulary";
import { nationalityFilterName } from "@/domain/wording/nationality-filter-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Labels = {
  facilities: ReadonlyMap<string, FacilityRow>;
  /** Nationality codes of the people in the list. */
  countries: readonly string[];
  settings: Settings;
};

/** Returns the filter fields that only the list of detentions has. `given`: the current nationality filter. */
export function detentionFields(locale: Locale, labels: Labels, given?: string): ChoiceField[] {
  const t = translator(locale);
  const words: FilterWords = detentionFilterWords(locale, labels);
  const values = {
    nationality: nationalityChoices(labels.countries, given, locale),
    place: placeChoices(labels.facilities, labels.settings.homeCountry),
    state: detentionStates,
    again: againValues,
  } as const;
  return (["nationality", "place", "state", "again"] as const).map((name) => ({
    name,
    label: t(`detentions.filter.${name}`),
    options: values[name].map((value) => ({ value, label: words[name]?.(value) ?? value })),
  }));
}

/** Returns functions that turn filter values into text. */
export function detentionFilterWords(
  locale: Locale,
  { facilities, settings }: Pick<Labels, "facilities" | "settings">,
) {
  const t = translator(locale);
  return {
    nationality: (value) => nationalityFilterName(value, settings, locale),
    place: (value) => placeFilterName(value, facilities, locale),
    state: (value) => stateWord(value, locale),
    again: (value) => t(`detentions.again.${value as (typeof againValues)[number]}`),
  } satisfies FilterWords;
}

function stateWord(value: string, locale: Locale): string {
  const t = translator(locale);
  const custody = custodyStates.find((each) => each === value);
  if (custody) return t(`custody.${custody}`);
  const end = detentionEnds.find((each) => each === value);
  return end ? t(`spell_end.${end}`) : t("detention.no_end");
}
