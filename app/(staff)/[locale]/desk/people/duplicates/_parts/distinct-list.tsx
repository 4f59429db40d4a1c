import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { unmarkDistinctAction } from "@/app/(staff)/[locale]/desk/people/_parts/distinct-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { listUserNames } from "@/db/accounts/list-users";
import type { Db } from "@/db/ledger/open";
import { listDistinctPeople } from "@/db/people/list-distinct-people";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; db: Db; before: number | undefined };

/** Pairs that a user marked as two different people. Without the mark, they are possible duplicates again. */
export function DistinctList({ t, locale, db, before }: Props) {
  const { items, next } = listDistinctPeople(db, before);
  if (items.length === 0) return null;
  const names = listUserNames(db);
  return (
    <section className="stack" id="distinct" aria-labelledby="distinct-title">
      <h2 id="distinct-title">{t("desk.duplicates.distinct_title")}</h2>
      <p className="hint">{t("desk.duplicates.distinct_lead")}</p>
      <ul className="plain stack">
        {items.map(({ people: [one, other], at, actor }) => (
          <li key={`${one.id} ${other.id}`} className="card stack">
            <p>
              {[one, other].map(({ id, identity }, index) => (
                <span key={id}>
                  {index > 0 && " · "}
                  <a href={`/${locale}/desk/people/${id}`}>{nameWords(t, id, identity)}</a>{" "}
                  <span className="hint">{t("desk.merge.record", { id })}</span>
                </span>
              ))}
            </p>
            <p className="hint">
              {t("desk.duplicates.said", { name: actorWords(t, actor, names), at: showInstant(at, locale) })}
            </p>
            <ActionForm
              className=""
              action={unmarkDistinctAction}
              initial={freshForm()}
              {...formFrame(t, locale, { one: one.id, other: other.id })}
            >
              <SubmitButton
                label={t("desk.duplicates.ask_again")}
                of={`${nameWords(t, one.id, one.identity)} · ${nameWords(t, other.id, other.identity)}`}
                busy={t("form.working")}
                className="button quiet"
              />
            </ActionForm>
          </li>
        ))}
      </ul>
      {next !== null && (
        <p>
          <a className="button" href={`/${locale}/desk/people/duplicates?pairs=${next}#distinct`}>
            {t("desk.older")}
          </a>
        </p>
      )}
    </section>
  );
}
