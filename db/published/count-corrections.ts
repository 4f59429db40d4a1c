import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { CountCorrection } from "@/domain/changelog/count-correction";
import type { View } from "@/domain/view/view";
import { findCount } from "./counts";
import { findHead } from "./heads";
import { listRecordLog } from "./log";
import { versionsOf } from "./log-versions";

/** Returns the corrections of a count up to the view's head, newest first, each with the count as it was before. */
export function listCountCorrections(db: PublishedDb, view: View, id: string): CountCorrection[] {
  const [record] = versionsOf(db, view, "count", [id]);
  return listRecordLog(db, view, "count", id).flatMap(({ kind, head, day, publicReason, note, records }) => {
    const change = records.find(({ type }) => type === "count");
    if (kind !== "corrected" || change?.what !== "changed") return [];
    const first = record?.versions.find(({ toHead }) => toHead === head)?.fromHead;
    const since = first === undefined ? undefined : findHead(db, first)?.day;
    const before = change.hidden ? undefined : findCount(db, { ...view, at: head - 1 }, id);
    return [{ head, day, publicReason, note, before: before && since ? { count: before, since } : null }];
  });
}
