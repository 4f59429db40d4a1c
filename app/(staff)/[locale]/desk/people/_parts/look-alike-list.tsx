import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { markDistinctAction } from "@/app/(staff)/[locale]/desk/people/_parts/distinct-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { explainMatch } from "@/domain/matching/explain-match";
import type { MatchedPerson } from "@/domain/matching/match";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; id: string; alike: readonly MatchedPerson[] };

/** Possible duplicates of a person with reasons, each with a link to the comparison, and the answer that they are two. */
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
          <div className="actions">
            <a className="button" href={`/${locale}/desk/people/${id}/merge?other=${person.id}`}>
              {t("desk.merge.compare")}
            </a>
            <ActionForm
              className=""
              action={markDistinctAction}
              initial={freshForm()}
              {...formFrame(t, locale, { one: id, other: person.id })}
            >
              <SubmitButton
                label={t("desk.duplicates.distinct")}
                of={nameWords(t, person.id, person)}
                busy={t("form.working")}
                className="button quiet"
              />
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
