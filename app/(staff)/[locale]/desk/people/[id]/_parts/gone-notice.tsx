import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { undoAction } from "@/app/(staff)/_shared/records/record-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import type { Gone } from "@/domain/records/gone";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** `change`: the change that removed the record; it can be undone. */
type Props = { t: Translate; locale: Locale; id: string; gone: Gone; change: number };

/** The notice for a merged or discarded person: a link to the history, and the form that undoes a merge. */
export function GoneNotice({ t, locale, id, gone, change }: Props) {
  const isMerged = gone.how === "merged";
  return (
    <>
      <Notice kind="info" title={t(isMerged ? "desk.merge.gone" : "desk.merge.discarded")}>
        {isMerged && (
          <p>
            <a href={`/${locale}/desk/people/${gone.into}`}>{t("desk.merge.gone_into", { id: gone.into })}</a>
          </p>
        )}
        <p>
          <a href={`/${locale}/desk/history/person/${id}`}>{t("desk.history.title")}</a>
        </p>
      </Notice>
      {isMerged && (
        <section className="stack">
          <h2>{t("desk.merge.undo")}</h2>
          <ActionForm
            action={undoAction}
            initial={freshForm({ change: "correction", publicReason: "entry_error" })}
            {...formFrame(t, locale, { of: String(change) })}
          >
            <RevisionFields t={t} isPublic />
            <SubmitButton label={t("desk.merge.undo")} busy={t("form.saving")} className="button" />
          </ActionForm>
        </section>
      )}
    </>
  );
}
