import { LogEntries } from "@/app/_public/log/log-entries";
import { readLogWords } from "@/app/_public/log/read-log-words";
import { publishedLedger } from "@/db/published/connection";
import { listRecordLog } from "@/db/published/log";
import type { LogType } from "@/domain/changelog/logged-fields";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { type: LogType; id: string | number; view: View; locale: Locale };

/** A record's own updates and corrections, with dates. Empty if there are none. */
export function RecordLog({ type, id, view, locale }: Props) {
  const entries = listRecordLog(publishedLedger(), view, type, id);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="log">
      <h2 id="log">{translator(locale)("log.of_record")}</h2>
      <LogEntries entries={entries} words={readLogWords(view, locale, entries)} view={view} />
    </section>
  );
}
