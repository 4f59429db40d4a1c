import type { FilterWords } from "@/app/_public/lists/filter-chips";
import { Choice } from "@/app/_public/lists/filter-fields";
import { FilterForm } from "@/app/_public/lists/filter-form";
import { nationalityChoices } from "@/app/_public/lists/nationality-choices";
import type { Locale } from "@/domain/locale";
import { federalEntitiesOf, federalEntityName } from "@/domain/places/federal-entities";
import type { FacilityRow } from "@/domain/projection/rows";
import { type DetentionListQuery, detentionStates } from "@/domain/queries/detentions-query";
import type { View } from "@/domain/view/view";
import { custodyStates, spellEnds } from "@/domain/vocabulary";
import { nationalityFilterName } from "@/domain/wording/nationality-filter-name";
import { translator } from "@/messages/translator";

export type DetentionFilter = Omit<DetentionListQuery, "at" | "known" | "page">;

type Labels = {
  facilities: ReadonlyMap<string, FacilityRow>;
  /** Nationalities of the people in the list, as codes. */
  countries: readonly string[];
  home: string;
};

type Props = { locale: Locale; view: View; filter: DetentionFilter; labels: Labels };

/** The filters of the list of detentions. */
export function DetentionFilters({ locale, view, filter, labels }: Props) {
  const t = translator(locale);
  const words = detentionFilterWords(locale, labels);
  const fields = {
    nationality: nationalityChoices(labels.countries, filter.nationality, locale),
    place: [
      ...[...labels.facilities.values()].toSorted((a, b) => a.name.localeCompare(b.name, "es")).map(({ id }) => id),
      ...federalEntitiesOf(labels.home).map(({ code }) => code),
    ],
    state: detentionStates,
    again: ["yes"],
  } as const;
  return (
    <FilterForm view={view} locale={locale} path="/detentions" filter={filter}>
      {(["nationality", "place", "state", "again"] as const).map((name) => (
        <Choice
          key={name}
          name={name}
          label={t(`detentions.filter.${name}`)}
          value={filter[name]}
          any={t("list.any")}
          options={fields[name].map((value) => ({ value, label: words[name](value) }))}
        />
      ))}
    </FilterForm>
  );
}

/** What each value of these filters reads as. */
export function detentionFilterWords(locale: Locale, { facilities }: Pick<Labels, "facilities">) {
  const t = translator(locale);
  return {
    nationality: (value) => nationalityFilterName(value, locale),
    place: (value) => facilities.get(value)?.name ?? federalEntityName(value),
    state: (value) => stateWord(value, locale),
    again: () => t("detentions.again"),
  } satisfies FilterWords;
}

function stateWord(value: string, locale: Locale): string {
  const t = translator(locale);
  const custody = custodyStates.find((each) => each === value);
  if (custody) return t(`custody.${custody}`);
  const end = spellEnds.find((each) => each === value);
  return end ? t(`spell_end.${end}`) : t("detention.no_end");
}
