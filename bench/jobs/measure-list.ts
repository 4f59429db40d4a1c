import { randomUUID } from "node:crypto";
import type { LongOperation } from "@/db/bulk-changes/bulk-change";
import { newestChange } from "@/db/changes/has-conflict";
import { findWritten } from "@/db/history/find-written";
import { openDatabase } from "@/db/ledger/open";
import { storeList } from "@/db/pasted-lists/list-files";
import { findOpenBatch } from "@/db/releases/find-batch";
import { bulkInput } from "@/domain/inputs/bulk";
import { linesOf } from "@/domain/pasted-list/list-lines";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import { type MeasuredJob, underPublicLoad } from "./under-public-load";

/** Logs a pasted list of new people as drafts, publishes their batch and withdraws the list, all under public load. */
export async function measureList(databasePath: string, lines: number): Promise<MeasuredJob[]> {
  const db = openDatabase(databasePath, 5000);
  try {
    const requestId = randomUUID();
    storeList(db, requestId, { values: answered(inventedList(lines)) });
    const measured = await underPublicLoad(databasePath, async (measure) => {
      await measure("list_record", { list: requestId });
      const of = findWritten(db, requestId);
      const batch = findOpenBatch(db, "bench", 1);
      if (of === undefined || !batch) throw new Error("the list was not written");
      const change = (operation: LongOperation, input: object) =>
        measure(
          "long_change",
          { operation, total: lines, input: { ...notes, requestId: randomUUID(), ...input } },
          operation,
        );
      await change("publish_batch", { batch: batch.id, last: batch.lines[0]?.id });
      const withdrawing = {
        action: "withdraw",
        of: String(of),
        seen: String(newestChange(db)),
        publicReason: "duplicate",
      };
      await change("bulk_edit", bulkInput.parse({ ...withdrawing, requestId: randomUUID() }));
    });
    const left = db.$client.prepare("SELECT count(*) FROM releases WHERE publication = 'withdrawn'").pluck().get();
    if (left !== lines) throw new Error(`only ${left} releases were withdrawn`);
    return measured;
  } finally {
    db.$client.close();
  }
}

const notes = { reason: "", noteEs: "", noteEn: "" };
const letters = "abcdefghij";

/** Returns invented names, one per line. The same number gives the same list. */
function inventedList(lines: number): string {
  const named = (index: number) => [...String(index)].map((digit) => letters[Number(digit)]).join("");
  return Array.from({ length: lines }, (_, n) => `${n + 1}. Inventada Ficticia X${named(n)}, V-${40_000_000 + n}`).join(
    "\n",
  );
}

/** Returns the submitted form, with every line answered as a new person. */
function answered(text: string): Record<string, string> {
  const parsed = parsePastedList(text, []);
  if (!parsed.ok) throw new Error("the list was refused");
  const answers = linesOf(parsed).map(({ key, row: { givenNames, surnames, document } }) => [
    key,
    { as: "new", givenNames, surnames, document },
  ]);
  const shared = { day: "2026-03-09", kind: "unknown", verification: "reported", step: "draft" };
  const source = { "sources.0.url": "https://periodico-inventado.example/lista" };
  return { ...shared, ...source, text, answers: JSON.stringify(Object.fromEntries(answers)) };
}
