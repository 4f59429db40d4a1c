import type { Locale } from "@/domain/locale";
import { federalEntityName } from "@/domain/places/federal-entities";
import type { FacilityRow } from "@/domain/projection/rows";
import type { ReleaseListQuery } from "@/domain/queries/public-pages";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import { translator } from "@/messages/translator";
import { address } from "./address";

export type ReleaseFilter = Omit<ReleaseListQuery, "at" | "known" | "page">;

/** Each filter that is set, in words, with the address of the list without it. */
export function filterChips(
  locale: Locale,
  view: View,
  filter: ReleaseFilter,
  facilities: ReadonlyMap<string, FacilityRow>,
) {
  const t = translator(locale);
  const words: { [K in keyof ReleaseFilter]: (value: string) => string } = {
    from: (value) => t("releases.chip.from", { date: formatDate(value, locale) }),
    to: (value) => t("releases.chip.to", { date: formatDate(value, locale) }),
    nationality: (value) => nationalityName(value, locale),
    kind: (value) => t(`kind.${value as NonNullable<ReleaseFilter["kind"]>}`),
    place: (value) => facilities.get(value)?.name ?? federalEntityName(value),
    verification: (value) => t(`verification.${value as NonNullable<ReleaseFilter["verification"]>}`),
  };
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const label = words[name as keyof ReleaseFilter]?.(value) ?? value;
    const href = address(locale, "/releases", view, { ...filter, [name]: undefined });
    return [{ label, href, remove: t("releases.chip.remove", { label }) }];
  });
}
