import type { PublishedDb } from "@/db/ledger-file/open-published";
import { isOver, type MayLackConsent, partsWithoutConsent, withoutConsent } from "@/domain/projection/without-consent";
import type { GroupPart } from "@/domain/records/group";
import type { Day } from "@/domain/values/day";
import type { View } from "@/domain/view/view";
import { readPublicSettings } from "./labels";

/**
 * Returns a function that returns a row with its parts as the public may read them on the view's day: whole, or without
 * what a consent showed that is over. It reads the home country only if a consent is over.
 */
export function consentedOn(db: PublishedDb, view: View) {
  let home: string | undefined;
  return <Row extends MayLackConsent, Part extends GroupPart>(row: Row & { until: Day | null }, parts: Part[]) => {
    if (!isOver(row.until, view.day)) return { row, parts };
    home ??= readPublicSettings(db, view).homeCountry;
    return { row: withoutConsent(row), parts: partsWithoutConsent(parts, home) };
  };
}
