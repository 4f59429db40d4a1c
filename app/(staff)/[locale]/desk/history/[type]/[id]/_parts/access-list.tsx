import { actionWords, actorWords } from "@/app/(staff)/_shared/words/actor-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { listAccesses } from "@/db/accounts/list-access-log";
import type { RecordRef } from "@/db/history/change-types";
import { ledger } from "@/db/ledger/ledger";
import type { Translate } from "@/messages/translator";

type Props = {
  words: DeskWords;
  names: ReadonlyMap<number, string>;
  record: RecordRef;
  /** Id of the last access on the previous page. */
  before?: number;
};

/** The access log of a restricted record, for users who may approve. */
export function AccessList({ words: { t, locale }, names, record, before }: Props) {
  const { items, next } = listAccesses(ledger(), record, { before });
  return (
    <section className="stack" id="accesses" aria-labelledby="accesses-title">
      <h2 id="accesses-title">{t("desk.access.title")}</h2>
      <p className="hint">{t("desk.access.lead")}</p>
      {items.length === 0 && <p>{t("desk.access.none")}</p>}
      <ol className="plain stack">
        {items.map(({ change, at, actor, action, told }) => (
          <li key={change}>
            <strong>{actorWords(t, actor, names)}</strong> · {actionWords(t, action)}
            {fileWords(t, told)} · <time dateTime={at}>{showInstant(at, locale)}</time>
          </li>
        ))}
      </ol>
      {next !== null && (
        <a className="button" href={`?seen=${next}#accesses`}>
          {t("desk.older")}
        </a>
      )}
    </section>
  );
}

/** The file that was accessed; the record is that of the page. */
function fileWords(t: Translate, told: string): string {
  const id = /evidence: (\d+)/.exec(told)?.[1];
  return id ? ` (${t("desk.evidence.numbered", { id })})` : "";
}
