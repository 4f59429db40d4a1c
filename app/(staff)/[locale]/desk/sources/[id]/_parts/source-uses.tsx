import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { findDocument } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import { listUses } from "@/db/sources/list-uses";

type Props = {
  words: DeskWords;
  id: string;
  /** Id of the last citation on the previous page. */
  after?: number;
};

/** The records that cite a source, with links. */
export function SourceUses({ words, id, after }: Props) {
  const { t, locale } = words;
  const db = ledger();
  const { items, next } = listUses(db, id, { after });
  return (
    <section className="stack" aria-labelledby="uses">
      <h2 id="uses">{t("desk.source.uses")}</h2>
      {items.length === 0 && <p>{t("desk.source.no_uses")}</p>}
      <ul className="plain">
        {items.map((use) => {
          const document = findDocument(db, use.type, use.id)?.document;
          return (
            <li key={`${use.type} ${use.id}`}>
              <a href={`/${locale}/${pathOf(use.type, use.id)}`}>{document ? titleWords(words, document) : use.id}</a>{" "}
              <span className="hint">
                {t(`record.${use.type}`)} {use.type === "count" ? "" : use.id}
              </span>
            </li>
          );
        })}
      </ul>
      {next !== null && (
        <a className="button" href={`?after=${next}`}>
          {t("desk.older")}
        </a>
      )}
    </section>
  );
}
