import { type BulkTally, bulkOutcomes, bulkUnits } from "@/domain/values/bulk-actions";
import { type Locale, localeTags } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** What a bulk edit did, one sentence for each kind of record: "12 excarcelaciones publicadas." */
export function doneSentences(t: Translate, tally: BulkTally): string[] {
  return bulkOutcomes.flatMap((outcome) =>
    bulkUnits.flatMap((unit) => {
      const count = tally[`${outcome} ${unit}`] ?? 0;
      return count > 0 ? [t(`desk.bulk.done.${outcome}.${unit}`, { count })] : [];
    }),
  );
}

/** What a bulk edit would do, one sentence for each outcome: "Se publican 12 excarcelaciones y 1 grupo." */
export function plannedSentences(t: Translate, locale: Locale, tally: BulkTally): string[] {
  return bulkOutcomes.flatMap((outcome) => {
    const parts = bulkUnits.flatMap((unit) => {
      const count = tally[`${outcome} ${unit}`] ?? 0;
      return count > 0 ? [t(`desk.bulk.unit.${unit}`, { count })] : [];
    });
    if (parts.length === 0) return [];
    return [t(`desk.bulk.plan.${outcome}`, { list: new Intl.ListFormat(localeTags[locale]).format(parts) })];
  });
}
