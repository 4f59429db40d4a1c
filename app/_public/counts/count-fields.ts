import type { FilterWords } from "@/app/_public/lists/filter-chips";
import type { ChoiceField } from "@/app/_public/lists/filter-fields";
import { publisherName } from "@/app/_public/site/publisher-name";
import type { PublisherRow } from "@/domain/projection/rows";
import { measures, standings } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Publishers = ReadonlyMap<string, PublisherRow>;
/** Returns the filter fields that only the list of counts has. */
export function countFields(locale: Locale, publishers: Publishers): ChoiceField[] {
  const t = translator(locale);
  const words = countFilterWords(locale, publishers);
  const values = { publisher: [...publishers.keys()], measure: measures, standing: standings } as const;
  return (["publisher", "measure", "standing"] as const).map((name) => ({
    name,
    label: t(`counts.filter.${name}`),
    options: values[name].map((value) => ({ value, label: words[name](value) })),
  }));
}

/** Returns functions that turn filter values into text. */
export function countFilterWords(locale: Locale, publishers: Publishers) {
  const t = translator(locale);
  return {
    publisher: (value) => publisherName(publishers, value, locale),
    measure: (value) => t(`measure.${value as (typeof measures)[number]}`),
    standing: (value) => t(`standing.${value as (typeof standings)[number]}`),
  } satisfies FilterWords;
}
