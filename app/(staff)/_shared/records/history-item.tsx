import type { ReactNode } from "react";
import { actionWords, actorWords, approvalWords } from "@/app/(staff)/_shared/words/actor-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import type { HistoryEntry } from "@/db/history/list-history";
import type { Translate } from "@/messages/translator";
import { Differences } from "./differences";

type Props = {
  words: DeskWords;
  names: ReadonlyMap<number, string>;
  entry: HistoryEntry;
  /** Actions for this version. */
  children?: ReactNode;
};

/** One version of a record, compared with the previous one. */
export function HistoryItem({ words, names, entry, children }: Props) {
  const { t, locale } = words;
  const { version, at, actor, action, publicReason, reason, noteEs, head, erased, differences } = entry;
  const approval = approvalWords(t, entry, names);
  return (
    <li className="card stack" value={version}>
      <p>
        <strong>{actionWords(t, action)}</strong> · {actorWords(t, actor, names)} ·{" "}
        <time dateTime={at}>{showInstant(at, locale)}</time>
        {approval && ` · ${approval}`}
        {head !== null && ` · ${t("desk.history.head", { head })}`}
      </p>
      {publicReason && <p>{reasonLine(t, publicReason)}</p>}
      {noteEs && <p>{noteEs}</p>}
      {reason && (
        <p className="hint">
          {t("field.reason.label")}: {reason}
        </p>
      )}
      {erased && <p className="hint">{t("desk.history.erased")}</p>}
      <Differences words={words} differences={differences} />
      {children}
    </li>
  );
}

function reasonLine(t: Translate, reason: string): string {
  const key = `correction_reason.${reason}` as Parameters<Translate>[0];
  return `${t("field.publicReason.label")}: ${t.has(key) ? t(key) : reason}`;
}
