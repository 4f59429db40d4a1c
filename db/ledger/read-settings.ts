import { settings } from "@/db/schema/settings";
import { type Settings, settingsFrom } from "@/domain/values/settings";
import type { Db, Tx } from "./open";

/** Returns the instance's current settings. */
export function readSettings(db: Db | Tx): Settings {
  const rows = db.select().from(settings).all();
  return settingsFrom(new Map(rows.map((row) => [row.id, row.value])));
}
