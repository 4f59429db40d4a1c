import { ledger } from "@/db/ledger";
import { readSettings } from "@/db/settings/read-settings";
import type { Locale } from "@/domain/locale";

/** An instant as the team reads it: in the instance's civil time, with the minute. */
export function showInstant(instant: string, locale: Locale): string {
  const { timeZone } = readSettings(ledger());
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium", timeStyle: "short" }).format(
    new Date(instant),
  );
}
