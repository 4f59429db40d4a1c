import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { explainMatch } from "@/domain/matching/explain-match";
import type { MatchedPerson } from "@/domain/matching/match";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; id: string; alike: readonly MatchedPerson[] };

/** Possible duplicates of a person with reasons, each with a link to the comparison. */
export function LookAlikeList({ t, locale, id, alike }: Props) {
  if (alike.length === 0) return <p>{t("desk.merge.none")}</p>;
  return (
    <ul className="plain stack">
      {alike.map(({ person, reasons }) => (
        <li key={person.id} className="card">
          <p>
            <strong>{nameWords(t, person.id, person)}</strong>{" "}
            <span className="hint">{t("desk.merge.record", { id: person.id })}</span>
          </p>
          <p className="hint">{explainMatch(reasons, locale)}</p>
          <p>
            <a className="button" href={`/${locale}/desk/people/${id}/merge?other=${person.id}`}>
              {t("desk.merge.compare")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
