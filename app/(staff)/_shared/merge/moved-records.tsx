import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { NamingRecord } from "@/db/records/merge-labels";
import { RecordLink } from "./record-link";

/** Maximum records listed; the number of the others follows. */
const mostListed = 100;

/** The records that a merge changes, folded, each with a link; nothing if there are none. */
export function MovedRecords({ words, records }: { words: DeskWords; records: readonly NamingRecord[] }) {
  const { t } = words;
  if (records.length === 0) return null;
  return (
    <details>
      <summary>{t("desk.merge.moved")}</summary>
      <ul>
        {records.slice(0, mostListed).map(({ type, id }) => (
          <li key={`${type} ${id}`}>
            <RecordLink words={words} type={type} id={id} />
          </li>
        ))}
        {records.length > mostListed && <li>{t("desk.merge.more", { count: records.length - mostListed })}</li>}
      </ul>
    </details>
  );
}
