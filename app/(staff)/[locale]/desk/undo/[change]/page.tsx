import { notFound } from "next/navigation";
import { RevisionFields } from "@/app/(staff)/fields/revision-fields";
import { formFrame } from "@/app/(staff)/form/form-frame";
import { numberOf } from "@/app/(staff)/lists/query";
import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { isUndoableType, pathOf } from "@/app/(staff)/record-path";
import { undoAction } from "@/app/(staff)/records/actions";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { ActionForm } from "@/components/forms/action-form";
import { freshForm } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { listAudit } from "@/db/accounts/list-audit";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";

/** Takes back a whole change: which records it wrote, and, where the public sees a difference, why. */
export default async function UndoPage({ params }: LocaleParams<{ change: string }>) {
  const { locale: segment, change } = await params;
  const { locale, t } = inWords(segment);
  await requirePageUser(locale, `desk/undo/${change}`, canEdit);
  const number = numberOf(change);
  const [entry] = number === undefined ? [] : listAudit(ledger(), { after: number + 1, limit: 1 }).items;
  if (!entry || entry.change !== number) notFound();
  const records = entry.records.filter(({ type }) => isUndoableType(type));
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("desk.undo.title")} />
      <p>{t("desk.undo.lead", { count: records.length })}</p>
      <ul className="cluster plain">
        {records.slice(0, 20).map(({ type, id }) => (
          <li key={`${type} ${id}`}>
            {isUndoableType(type) && (
              <a href={`/${locale}/${pathOf(type, id)}`}>
                {t(`record.${type}`)} {id}
              </a>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={undoAction} initial={freshForm()} {...formFrame(t, locale, { of: change })}>
        <RevisionFields t={t} isPublic={entry.head !== null} />
        <SubmitButton label={t("desk.undo.submit")} busy={t("form.saving")} />
      </ActionForm>
    </section>
  );
}
