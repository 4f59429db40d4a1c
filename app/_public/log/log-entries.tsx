import { address } from "@/app/_public/site/address";
import type { LogWords } from "@/domain/changelog/changelog-values";
import { entryTitle, noteOf } from "@/domain/changelog/entry-words";
import type { LogEntry } from "@/domain/changelog/log-entry";
import type { LoggedRecord } from "@/domain/changelog/logged-record";
import { recordTitle, whatList, whatWords } from "@/domain/changelog/record-words";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { entries: readonly LogEntry[]; words: LogWords; view: View };

/** Entries of the log, newest first: the changes of each record, the reason, and the public note by staff. */
export function LogEntries({ entries, words, view }: Props) {
  return (
    <ol className="records" reversed>
      {entries.map((entry) => (
        <li key={entry.head} id={`h${entry.head}`} className="record log-entry">
          <p className="record-title">{entryTitle(entry, words)}</p>
          <Explanation entry={entry} locale={words.locale} />
          {entry.records.length === 0 && <p>{translator(words.locale)("log.no_values")}</p>}
          <ul>
            {entry.records.map((record) => (
              <LoggedItem key={`${record.type} ${record.id}`} record={record} words={words} view={view} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Explanation({ entry, locale }: { entry: LogEntry; locale: Locale }) {
  const t = translator(locale);
  const note = noteOf(entry, { locale });
  return (
    <>
      {entry.publicReason && <p>{t(`reason.${entry.publicReason}`)}</p>}
      {note && (
        <p className="hint">
          {t("log.note")}: <span lang={note.lang}>{note.text}</span>
        </p>
      )}
    </>
  );
}

/** A record that is no longer shown has a page too: it says when and why it was withdrawn. */
function LoggedItem({ record, words, view }: { record: LoggedRecord; words: LogWords; view: View }) {
  const path = pathOf(record);
  const title = recordTitle(record, words);
  const link = path === null ? title : <a href={address(words.locale, path, view)}>{title}</a>;
  if (record.changes.length === 0) {
    return (
      <li>
        {link}: {whatWords(record, words)}.
      </li>
    );
  }
  return (
    <li>
      {link}
      <ul>
        {whatList(record, words).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  );
}

/** Returns the path of a record's page, or null if the record has no page. */
function pathOf({ type, id }: LoggedRecord): string | null {
  return type === "release" || type === "detention" || type === "count" ? `/${type}s/${id}` : null;
}
