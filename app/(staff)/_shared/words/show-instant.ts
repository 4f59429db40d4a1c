import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { type Locale, localeTags } from "@/messages/locale";

/** An instant as the team reads it: in the instance's civil time, with the minute, of 24 hours as forms ask for it. */
export function showInstant(instant: string, locale: Locale): string {
  const { timeZone } = readSettings(ledger());
  const format = { timeZone, dateStyle: "medium", timeStyle: "short", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(localeTags[locale], format).format(new Date(instant)).replace(".", "");
}
