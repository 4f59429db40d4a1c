import { categoryWords } from "@/app/(staff)/_shared/words/category-words";
import type { Choice } from "@/components/forms/select-field";
import { listCountNationalities } from "@/db/counts/list-count-nationalities";
import type { Db } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import { partItem } from "@/domain/records/layout-items";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { choicesOf } from "./choices";

const listed = [
  ...(["gender", "sector", "age_group", "legal_stage"] as const),
  ...(["custody", "health", "profession", "family_relation"] as const),
];

/** Everything that a bulletin may report, as lines of a layout, grouped by dimension. */
export function itemChoices(db: Db, t: Translate, locale: Locale): Choice[] {
  const figures = choicesOf(t, "measure").map(({ value, label }) => ({
    ...{ value: `measure:${value}`, label },
    group: t("desk.bulletin.figures"),
  }));
  // A closed select shows no heading, and releases are a figure as well as a part.
  const parts = partChoices(db, t, locale).map(({ group, label, value }) => ({
    value,
    label: `${group}: ${label}`,
    group,
  }));
  return [...figures, ...parts];
}

/** The parts that a figure may have. A nationality is offered once some figure has it. */
export function partChoices(db: Db, t: Translate, locale: Locale): Choice[] {
  const of = (dimension: string, category: string, label: string) => ({
    ...{ value: partItem({ dimension, category }), label },
    group: t(`dimension.${dimension as (typeof listed)[number]}`),
  });
  const named = (dimension: string, categories: readonly string[]) =>
    categories.map((code) => of(dimension, code, categoryWords(t, locale, dimension, code)));
  return [
    ...listed.flatMap((dimension) => choicesOf(t, dimension).map(({ value, label }) => of(dimension, value, label))),
    ...named("nationality_group", ["foreign_or_dual", "foreign", "dual"]),
    ...named("movement_since_previous", ["imprisoned", "released"]),
    ...listFacilities(db).map(({ id, name }) => of("facility", id, name)),
    ...listCountNationalities(db)
      .map((code) => of("nationality", code, nationalityName(code, locale)))
      .toSorted((a, b) => a.label.localeCompare(b.label, locale)),
  ];
}
