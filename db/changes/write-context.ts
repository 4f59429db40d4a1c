import type { Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { civilTime, type Day } from "@/domain/values/day";
import type { Settings } from "@/domain/values/settings";
import type { AddedSources } from "./cite-url";

/** Input of a decision: the open transaction, the settings and today's civil day. */
export type WriteContext = {
  tx: Tx;
  settings: Settings;
  today: Day;
  /** New sources cited by the decision; the same change writes them. */
  added: AddedSources;
};

export function openWriteContext(tx: Tx, now: Date): WriteContext {
  const settings = readSettings(tx);
  return { tx, settings, today: civilTime(now, settings.timeZone).day, added: new Map() };
}
