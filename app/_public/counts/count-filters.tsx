import type { FilterWords } from "@/app/_public/lists/filter-chips";
import { Choice } from "@/app/_public/lists/filter-fields";
import { FilterForm } from "@/app/_public/lists/filter-form";
import { publisherName } from "@/app/_public/site/publisher-name";
import type { Locale } from "@/domain/locale";
import type { PublisherRow } from "@/domain/projection/rows";
import type { CountListQuery } from "@/domain/queries/counts-query";
import type { View } from "@/domain/view/view";
import { measures, standings } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export type CountFilter = Omit<CountListQuery, "at" | "known" | "page">;

type Publishers = ReadonlyMap<string, PublisherRow>;
type Props = { locale: Locale; view: View; filter: CountFilter; publishers: Publishers };

/** The filters of the list of counts. */
export function CountFilters({ locale, view, filter, publishers }: Props) {
  const t = translator(locale);
  const words = countFilterWords(locale, publishers);
  const fields = { publisher: [...publishers.keys()], measure: measures, standing: standings } as const;
  return (
    <FilterForm view={view} locale={locale} path="/counts" filter={filter}>
      {(["publisher", "measure", "standing"] as const).map((name) => (
        <Choice
          key={name}
          name={name}
          label={t(`counts.filter.${name}`)}
          value={filter[name]}
          any={t("list.any")}
          options={fields[name].map((value) => ({ value, label: words[name](value) }))}
        />
      ))}
    </FilterForm>
  );
}

/** What each value of these filters reads as. */
export function countFilterWords(locale: Locale, publishers: Publishers) {
  const t = translator(locale);
  return {
    publisher: (value) => publisherName(publishers, value, locale),
    measure: (value) => t(`measure.${value as (typeof measures)[number]}`),
    standing: (value) => t(`standing.${value as (typeof standings)[number]}`),
  } satisfies FilterWords;
}
