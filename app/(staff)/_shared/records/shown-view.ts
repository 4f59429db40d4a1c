import { ledger } from "@/db/ledger/ledger";
import { siteDay } from "@/db/ledger/site-day";
import { publishedLedger } from "@/db/published/connection";
import { findNewestNumber } from "@/db/published/heads";
import type { View } from "@/domain/view/view";

/** Returns what the public sees now; undefined if nothing is published. */
export function findShownView(): View | undefined {
  const head = findNewestNumber(publishedLedger())?.number;
  return head === undefined ? undefined : { head, at: head, day: siteDay(ledger(), new Date()) };
}
