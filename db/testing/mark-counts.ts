import { randomUUID } from "node:crypto";
import { writeChange } from "@/db/changes/write-change";
import type { Written } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { countReviewDrafts } from "@/db/proposals/count-review-drafts";
import { noon } from "./noon";
import { written } from "./written";

/** Puts counts under review, or ends their review, as a change of its own. */
export async function markCounts(db: Db, counts: readonly string[], open: boolean): Promise<Written> {
  const details = { action: "test.mark", requestId: randomUUID() };
  return written(
    await writeChange(db, { id: "user:1" }, details, noon, (tx) => ({
      ok: true,
      drafts: countReviewDrafts(tx, counts, open),
    })),
  );
}
