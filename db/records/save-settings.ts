import { changeDetailsOf } from "@/db/changes/change-of";
import { writeChange } from "@/db/changes/write-change";
import type { Actor, Draft, Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { editableSettings, type SettingsInput } from "@/domain/inputs/settings";

/** Saves the instance's settings in one change. Unchanged settings are not written. */
export function saveSettings(db: Db, actor: Actor, input: SettingsInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("setting.revise", input), now, (tx) => {
    const keys = Object.keys(editableSettings) as (keyof typeof editableSettings)[];
    const drafts = keys.map((id): Draft => {
      const document = { type: "setting" as const, id, facts: { value: String(input[id]) }, identity: {} };
      return { document, base: findDocument(tx, "setting", id)?.version ?? 0 };
    });
    return { ok: true, drafts };
  });
}
