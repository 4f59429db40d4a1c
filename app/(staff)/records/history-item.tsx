import type { HistoryEntry } from "@/db/history/list-history";
import type { Difference } from "@/domain/history/difference";
import type { Translate } from "@/messages/translator";
import { showInstant } from "../form/show-instant";
import { actionWords, actorWords } from "../words/actor-words";
import type { DeskWords } from "../words/desk-words";
import { fieldTitle } from "../words/field-title";
import { valueWords } from "../words/value-words";

type Props = { words: DeskWords; names: ReadonlyMap<number, string>; entry: HistoryEntry };

/** One version of a record against the one before. */
export function HistoryItem({ words, names, entry }: Props) {
  const { t, locale } = words;
  const { version, at, actor, action, publicReason, reason, noteEs, head, erased, differences } = entry;
  return (
    <li className="card stack" value={version}>
      <p>
        <strong>{actionWords(t, action)}</strong> · {actorWords(t, actor, names)} ·{" "}
        <time dateTime={at}>{showInstant(at, locale)}</time>
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
      <dl className="facts">
        {differences.map((difference) => (
          <Changed key={difference.path} words={words} difference={difference} />
        ))}
      </dl>
    </li>
  );
}

function Changed({ words, difference: { path, before, after } }: { words: DeskWords; difference: Difference }) {
  const field = path.split(/[.[\]]+/).findLast((step) => /^[a-zA-Z]/.test(step)) ?? path;
  const [old, fresh] = [valueWords(words, field, before), valueWords(words, field, after)];
  if (old === fresh) return null;
  return (
    <div>
      <dt>{fieldTitle(words.t, path)}</dt>
      <dd>
        {old && <del>{old}</del>} {fresh && <ins>{fresh}</ins>}
      </dd>
    </div>
  );
}

function reasonLine(t: Translate, reason: string): string {
  const key = `correction_reason.${reason}` as Parameters<Translate>[0];
  return `${t("field.publicReason.label")}: ${t.has(key) ? t(key) : reason}`;
}
