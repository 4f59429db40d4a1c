import { z } from "zod";
import { countriesOf, isCountry } from "@/domain/values/combination";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import type { Choice } from "./entry";

/** How people are counted by nationality: once under their combination, or once under each of their nationalities. */
export const nationalityCounts = ["combination", "nationality"] as const;
export type NationalityCount = (typeof nationalityCounts)[number];

export const nationalityCount = z.enum(nationalityCounts).default("combination");

/** Returns the rows that count a combination. Codes that name no country (`?`, `foreign_or_dual`) stay as they are. */
export function nationalitiesOf(combination: string, chosen: NationalityCount): string[] {
  const countries = countriesOf(combination);
  return chosen === "combination" || countries.length === 0 ? [combination] : countries;
}

/** Prefix of the code for machines, so that the two ways of counting are never confused. */
export const nationalityCodes: Record<NationalityCount, string> = {
  combination: "nationality",
  nationality: "with_nationality",
};

/** Returns which people a row counts, in words: "Colombia", "Colombia, con o sin otra nacionalidad". */
export function whichNationality(code: string, chosen: NationalityCount, locale: Locale): string {
  const name = nationalityName(code, locale);
  if (chosen === "combination" || !isCountry(code)) return name;
  return translator(locale)("nationality.with_or_without", { name });
}

/** Returns the choice between the two ways of counting. */
export function nationalityCountChoice({ locale }: ChartContext): Choice {
  const t = translator(locale);
  return {
    name: "count",
    label: t("switch.nationality_count"),
    options: nationalityCounts.map((value) => ({ value, label: t(`switch.count_by.${value}`) })),
    initial: "combination",
  };
}
