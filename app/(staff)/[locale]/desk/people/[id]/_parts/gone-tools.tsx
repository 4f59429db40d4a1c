import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { undoAction } from "@/app/(staff)/_shared/records/record-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Gone } from "@/domain/records/gone";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** `change`: the change that removed the record; it can be undone. */
type Props = { t: Translate; locale: Locale; id: string; gone: Gone; change: number };

/** The actions for a merged or discarded person: a link to the history, and the form that undoes a merge. */
export function GoneTools({ t, locale, id, gone, change }: Props) {
  return (
    <>
      <div className="actions">
        <a className="button" href={`/${locale}/desk/history/person/${id}`}>
          {t("desk.history.title")}
        </a>
      </div>
      {gone.how === "merged" && (
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
