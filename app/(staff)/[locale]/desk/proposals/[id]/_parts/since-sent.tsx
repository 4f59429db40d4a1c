import { HistoryItem } from "@/app/(staff)/_shared/records/history-item";
import { documentTitle } from "@/app/(staff)/_shared/review/proposal-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { listHistory } from "@/db/history/list-history";
import { findDocument } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import type { Proposal } from "@/db/proposals/proposal";

/** Maximum records and versions shown. */
const most = 20;

type Props = { words: DeskWords; names: ReadonlyMap<number, string>; proposal: Proposal };

/** What others changed in the records of a proposal since it was sent: each newer version, by whom and when. */
export function SinceSent({ words, names, proposal }: Props) {
  const db = ledger();
  const changed = proposal.records.flatMap(({ type, id, base }) => {
    const current = base > 0 ? findDocument(db, type, id) : undefined;
    return current && current.version !== base ? [{ type, id, base, current }] : [];
  });
  return (
    <section className="stack" aria-labelledby="since-sent">
      <h2 id="since-sent">{words.t("desk.proposal.since_sent")}</h2>
      {changed.slice(0, most).map(({ type, id, base, current }) => (
        <div key={`${type} ${id}`} className="stack">
          <h3>{documentTitle(words, current.document) || id}</h3>
          <ol className="history" reversed>
            {listHistory(db, type, id, { limit: most })
              .items.filter(({ version }) => version > base)
              .map((entry) => (
                <HistoryItem key={entry.version} words={words} names={names} entry={entry} />
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
