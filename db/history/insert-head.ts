import type { Tx } from "@/db/ledger/open";
import { insertRows } from "@/db/ledger/statements";
import { publishedHeads } from "@/db/schema/published-heads";
import type { HeadKind } from "@/domain/changelog/head-kind";
import { civilTime } from "@/domain/values/day";

type NewHead = {
  number: number;
  hash: string;
  at: string;
  kind: HeadKind;
  publicReason: string | null;
  noteEs: string;
  noteEn: string;
};

/** Inserts the next head for the current projection. Its public time is the civil day and hour of the change. */
export function insertHead(tx: Tx, { at, ...head }: NewHead, timeZone: string) {
  const { day, hour } = civilTime(new Date(at), timeZone);
  insertRows(tx, publishedHeads, [{ ...head, day, hour }]);
}
