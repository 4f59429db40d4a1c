import { countryChoices } from "@/app/(staff)/_shared/fields/country-choices";
import { listUserNames } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listHeldCountries } from "@/db/matching/of-nationality";
import { listFacilities } from "@/db/records/list-facilities";
import { type Publication, publications } from "@/domain/values/vocabulary";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import type { SelectFilter } from "./list-filter";

/** The filter by publication. */
export function publicationFilter(t: Translate): SelectFilter {
  return codesFilter("publication", t("field.publication.label"), publications, (code: Publication) =>
    t(`publication.${code}`),
  );
}

/** The filter by place of detention. */
export function placeFilter(t: Translate): SelectFilter {
  const options = listFacilities(ledger()).map(({ id, name }) => ({ value: id, label: name }));
  return { name: "place", label: t("field.facility.label"), options };
}

/** The filter by the user who logged or edited the record. */
export function authorFilter(t: Translate): SelectFilter {
  const options = [...listUserNames(ledger())].map(([id, name]) => ({ value: `user:${id}`, label: name }));
  return { name: "author", label: t("desk.author"), options };
}

/** The filter by nationality: groups, countries of which somebody has no other nationality, and every country. */
export function nationalityFilter(t: Translate, locale: Locale): SelectFilter {
  const db = ledger();
  const words = (code: string) => nationalityName(code, locale);
  const countries = countryChoices(locale, readSettings(db).homeCountry, "").filter(({ value }) => value !== "");
  const options = [
    { value: "foreign_or_dual", label: words("foreign_or_dual") },
    { value: "dual", label: t("nationality_group.dual") },
    ...listHeldCountries(db).map((code) => ({
      value: `only-${code}`,
      label: t("nationality.sole", { name: words(code) }),
    })),
    ...countries,
  ];
  return { name: "nationality", label: t("field.nationalities.label"), options };
}

/** A filter by the codes of a vocabulary. */
export function codesFilter<T extends string>(
  name: string,
  label: string,
  codes: readonly T[],
  words: (code: T) => string,
): SelectFilter {
  return { name, label, options: codes.map((value) => ({ value, label: words(value) })) };
}
