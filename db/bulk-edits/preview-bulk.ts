import { setImmediate } from "node:timers/promises";
import { altersPublic } from "@/db/changes/decide-on";
import { newestChange } from "@/db/changes/has-conflict";
import { openWriteContext } from "@/db/changes/write-context";
import type { Actor } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { inSnapshot } from "@/db/ledger/transaction";
import type { BulkEdit } from "@/domain/bulk/bulk-edit";
import type { BulkInput } from "@/domain/inputs/bulk";
import type { BulkReport, BulkTally } from "@/domain/values/bulk-actions";
import { editFrom } from "./bulk-edit";
import { bulkTargets } from "./bulk-targets";
import { countWaiting } from "./count-waiting";
import { planBulk } from "./plan-bulk";

/** What a bulk edit would do now. */
export type BulkPreview = BulkReport & {
  /** The newest change that the preview read; what is saved later is left out of the edit. */
  seen: number;
  /** Number of records, changed or not. */
  total: number;
  /** True if public rows change, so that the user has to say why. */
  altersPublic: boolean;
  /** Number of records that change. */
  records: number;
  /** For how many of them the gate asks for a second person. If any, all of them wait together as one proposal. */
  waiting: number;
};

/** Records between two pauses, so that other requests are answered meanwhile. */
const chunk = 50;

/** A source that no record cites, because the form that asks for it also shows the preview. */
const notCited = { source: "0", tier: null };

/** Plans a bulk edit, asks the gate about it, and writes nothing. */
export async function previewBulk(db: Db, actor: Actor, input: BulkInput, now: Date): Promise<BulkPreview> {
  const seen = newestChange(db);
  const targets = bulkTargets(db, input);
  const preview: BulkPreview = {
    ...{ seen, total: targets.length, altersPublic: false, records: 0, waiting: 0 },
    ...{ tally: {}, leftOut: [] },
  };
  for (let start = 0; start < targets.length; start += chunk) {
    inSnapshot(db, (tx) => {
      const context = openWriteContext(tx, now);
      const edit: BulkEdit =
        input.action === "source" ? { action: "source", citations: [notCited] } : editFrom(context, input);
      const plan = planBulk(context, targets.slice(start, start + chunk), edit, new Set());
      preview.leftOut.push(...plan.leftOut);
      add(preview.tally, plan.tally);
      preview.records += plan.steps.length;
      preview.waiting += countWaiting(context, actor, `bulk.${input.action}`, plan.steps, now);
      const isEdit = edit.action === "place" || edit.action === "source";
      preview.altersPublic ||=
        isEdit && plan.steps.some(({ current, document }) => altersPublic(context, current, document));
    });
    await setImmediate();
  }
  return preview;
}

function add(sum: BulkTally, more: BulkTally): void {
  for (const [key, count = 0] of Object.entries(more) as [keyof BulkTally, number][]) {
    sum[key] = (sum[key] ?? 0) + count;
  }
}
