import type { FilterWords } from "@/app/_public/lists/filter-chips";
import type { ChoiceField } from "@/app/_public/lists/filter-fields";
import { nationalityChoices } from "@/app/_public/lists/nationality-choices";
import { placeChoices, placeFilterName } from "@/app/_public/lists/place-options";
import { publisherName } from "@/app/_public/site/publisher-name";
import { otherVerifiers } from "@/domain/addresses/releases-query";
import type { FacilityRow, PublisherRow } from "@/domain/projection/rows";
import type { Settings } from "@/domain/values/settings";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import { nationalityFilterName } from "@/domain/wording/nationality-filter-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Labels = {
  facilities: ReadonlyMap<string, FacilityRow>;
  publishers: ReadonlyMap<string, PublisherRow>;
  /** Nationality codes of the people in the list. */
  countries: readonly string[];
  settings: Settings;
};

/** Returns the filter fields that only the list of releases has. `given`: the current nationality filter. */
export function releaseFields(locale: Locale, labels: Labels, given?: string): ChoiceField[] {
  const t = translator(locale);
  const words: FilterWords = releaseFilterWords(locale, labels);
  const values = {
    nationality: nationalityChoices(labels.countries, given, locale),
    kind: releaseKinds,
    place: placeChoices(labels.facilities, labels.settings.homeCountry),
    verification: verifications,
    publisher: [...labels.publishers.keys(), ...otherVerifiers],
  } as const;
  return (["nationality", "kind", "place", "verification", "publisher"] as const).map((name) => ({
    name,
    label: t(`releases.filter.${name}`),
    options: values[name].map((value) => ({ value, label: words[name]?.(value) ?? value })),
  }));
}

/** Returns functions that turn filter values into text. */
export function releaseFilterWords(
  locale: Locale,
  { facilities, publishers, settings }: Pick<Labels, "facilities" | "publishers" | "settings">,
) {
  const t = translator(locale);
  return {
    nationality: (value) => nationalityFilterName(value, settings, locale),
    kind: (value) => t(`kind.${value as (typeof releaseKinds)[number]}`),
    place: (value) => placeFilterName(value, facilities, locale),
    verification: (value) => t(`verification.${value as (typeof verifications)[number]}`),
    publisher: (value) => {
      const other = otherVerifiers.find((each) => each === value);
      return other ? t(`releases.verifier.${other}`) : publisherName(publishers, value, locale);
    },
  } satisfies FilterWords;
}
