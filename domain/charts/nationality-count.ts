import { z } from "zod";
import { countriesOf, isCountry } from "@/domain/values/combination";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import type { Choice } from "./entry";

/** How persons are counted by nationality: each once under their combination, or once under each of their nationalities. */
export const nationalityCounts = ["combination", "nationality"] as const;
export type NationalityCount = (typeof nationalityCounts)[number];

export const nationalityCount = z.enum(nationalityCounts).default("combination");

/** The rows that persons of a combination count in. What names no country (`?`, `foreign_or_dual`) stays as it is. */
export function nationalitiesOf(combination: string, chosen: NationalityCount): string[] {
  const countries = countriesOf(combination);
  return chosen === "combination" || countries.length === 0 ? [combination] : countries;
}

/** What machines read before the code, so that the two ways of counting are never taken for one another. */
export const nationalityCodes: Record<NationalityCount, string> = {
  combination: "nationality",
  nationality: "with_nationality",
};

/** Which persons a row counts, in words: "Colombia", "Colombia, con o sin otra nacionalidad". */
export function whichNationality(code: string, chosen: NationalityCount, locale: Locale): string {
  const name = nationalityName(code, locale);
  if (chosen === "combination" || !isCountry(code)) return name;
  return translator(locale)("nationality.with_or_without", { name });
}

/** The switch between the two. */
export function nationalityCountChoice({ locale }: ChartContext): Choice {
  const t = translator(locale);
  return {
    name: "count",
    label: t("switch.nationality_count"),
    options: nationalityCounts.map((value) => ({ value, label: t(`switch.count_by.${value}`) })),
    initial: "combination",
  };
}
