import { civilTime } from "@/domain/dates/day";
import type { Tx } from "../open";
import { publishedHeads } from "../schema/published-heads";

/** Numbers the projection as it now stands. Its public time is the civil day and hour of the change. */
export function insertHead(
  tx: Tx,
  head: { number: number; hash: string; at: string; publicReason: string | null },
  timeZone: string,
) {
  const { day, hour } = civilTime(new Date(head.at), timeZone);
  tx.insert(publishedHeads)
    .values({ number: head.number, hash: head.hash, day, hour, publicReason: head.publicReason })
    .run();
}
