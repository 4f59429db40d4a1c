import { writeChange } from "@/db/changes/write-change";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Settings } from "@/domain/values/settings";
import { written } from "./written";

/** Changes one setting of a ledger, as the console. */
export async function writeSetting(db: Db, id: keyof Settings, value: string, now: Date): Promise<void> {
  const change = { action: "setting.revise", requestId: `setting:${id}:${value}` } as const;
  written(
    await writeChange(db, { id: "cli" }, change, now, (tx) => {
      const document = { type: "setting" as const, id, facts: { value }, identity: {} };
      return { ok: true, drafts: [{ document, base: findDocument(tx, "setting", id)?.version ?? 0 }] };
    }),
  );
}
