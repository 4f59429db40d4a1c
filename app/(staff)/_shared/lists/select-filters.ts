import { ledger } from "@/db/ledger/ledger";
import { listFacilities } from "@/db/records/list-facilities";
import { type Publication, publications } from "@/domain/values/vocabulary";
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

/** A filter by the codes of a vocabulary. */
export function codesFilter<T extends string>(
  name: string,
  label: string,
  codes: readonly T[],
  words: (code: T) => string,
): SelectFilter {
  return { name, label, options: codes.map((value) => ({ value, label: words(value) })) };
}
