import type { FilterWords } from "@/app/_public/lists/filter-chips";
import { Choice } from "@/app/_public/lists/filter-fields";
import { FilterForm } from "@/app/_public/lists/filter-form";
import { nationalityChoices } from "@/app/_public/lists/nationality-choices";
import { publisherName } from "@/app/_public/site/publisher-name";
import type { Locale } from "@/domain/locale";
import { federalEntitiesOf, federalEntityName } from "@/domain/places/federal-entities";
import type { FacilityRow, PublisherRow } from "@/domain/projection/rows";
import { otherVerifiers, type ReleaseListQuery } from "@/domain/queries/releases-query";
import type { View } from "@/domain/view/view";
import { releaseKinds, verifications } from "@/domain/vocabulary";
import { nationalityFilterName } from "@/domain/wording/nationality-filter-name";
import { translator } from "@/messages/translator";

export type ReleaseFilter = Omit<ReleaseListQuery, "at" | "known" | "page">;

type Labels = {
  facilities: ReadonlyMap<string, FacilityRow>;
  publishers: ReadonlyMap<string, PublisherRow>;
  /** Nationalities of the people in the list, as codes. */
  countries: readonly string[];
  home: string;
};

type Props = { locale: Locale; view: View; filter: ReleaseFilter; labels: Labels };

/** The filters of the list of releases. */
export function ReleaseFilters({ locale, view, filter, labels }: Props) {
  const t = translator(locale);
  const words = releaseFilterWords(locale, labels);
  const options = (name: keyof typeof words, values: readonly string[]) =>
    values.map((value) => ({ value, label: words[name](value) }));
  const fields = {
    nationality: nationalityChoices(labels.countries, filter.nationality, locale),
    kind: releaseKinds,
    place: [
      ...[...labels.facilities.values()].toSorted((a, b) => a.name.localeCompare(b.name, "es")).map(({ id }) => id),
      ...federalEntitiesOf(labels.home).map(({ code }) => code),
    ],
    verification: verifications,
    publisher: [...labels.publishers.keys(), ...otherVerifiers],
  } as const;
  return (
    <FilterForm view={view} locale={locale} path="/releases" filter={filter}>
      {(["nationality", "kind", "place", "verification", "publisher"] as const).map((name) => (
        <Choice
          key={name}
          name={name}
          label={t(`releases.filter.${name}`)}
          value={filter[name]}
          any={t("list.any")}
          options={options(name, fields[name])}
        />
      ))}
    </FilterForm>
  );
}

/** What each value of these filters reads as. */
export function releaseFilterWords(
  locale: Locale,
  { facilities, publishers }: Pick<Labels, "facilities" | "publishers">,
) {
  const t = translator(locale);
  return {
    nationality: (value) => nationalityFilterName(value, locale),
    kind: (value) => t(`kind.${value as (typeof releaseKinds)[number]}`),
    place: (value) => facilities.get(value)?.name ?? federalEntityName(value),
    verification: (value) => t(`verification.${value as (typeof verifications)[number]}`),
    publisher: (value) => {
      const other = otherVerifiers.find((each) => each === value);
      return other ? t(`releases.verifier.${other}`) : publisherName(publishers, value, locale);
    },
  } satisfies FilterWords;
}
