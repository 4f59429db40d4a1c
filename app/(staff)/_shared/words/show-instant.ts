import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { type Locale, localeTags } from "@/messages/locale";

/** An instant in the instance's civil time, to the minute, with the 24-hour clock that forms use. */
export function showInstant(instant: string, locale: Locale): string {
  const { timeZone } = readSettings(ledger());
  const format = { timeZone, dateStyle: "medium", timeStyle: "short", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(localeTags[locale], format).format(new Date(instant)).replace(".", "");
}
