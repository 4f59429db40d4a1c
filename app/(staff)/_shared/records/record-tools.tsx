import { optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { type PagedType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { may } from "@/domain/access/may";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { hideNowAction } from "./record-actions";

type Props = { t: Translate; locale: Locale; user: SessionUser; type: PagedType; id: string; isHidden?: boolean };

/** The actions for a record: edit, history, hide at once, and for an admin erase. */
export function RecordTools({ t, locale, user, type, id, isHidden = true }: Props) {
  const at = (path: string) => `/${locale}/${path}`;
  return (
    <>
      <div className="actions">
        <a className="button button-primary" href={at(`${pathOf(type, id)}/edit`)}>
          {t("desk.edit")}
        </a>
        <a className="button" href={at(`desk/history/${type}/${id}`)}>
          {t("desk.history.title")}
        </a>
        {type === "person" && (
          <a className="button" href={at(`desk/releases/new?person=${id}`)}>
            {t("desk.release.new")}
          </a>
        )}
        {type === "person" && (
          <a className="button" href={at(`${pathOf(type, id)}/merge`)}>
            {t("desk.merge.link")}
          </a>
        )}
        {type === "person" && may(user, "person.erase") && (
          <a className="button button-danger" href={at(`${pathOf(type, id)}/erase`)}>
            {t("desk.erase.link")}
          </a>
        )}
      </div>
      {!isHidden && (
        <details className="hide-now">
          <summary>{t("desk.hide.title")}</summary>
          <ActionForm action={hideNowAction} initial={freshForm()} {...formFrame(t, locale, { type, id })}>
            <p className="hint">{t("desk.hide.lead")}</p>
            <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
            <SubmitButton label={t("desk.hide.submit")} busy={t("form.saving")} className="button button-danger" />
          </ActionForm>
        </details>
      )}
    </>
  );
}
