import { notFound } from "next/navigation";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { undoAction } from "@/app/(staff)/_shared/records/record-actions";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { isUndoableType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { listAudit } from "@/db/accounts/list-audit";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ change: string }> & { searchParams: Query };

/** Undoes a whole change: shows its records, and asks for a reason if public records change. */
export default async function UndoPage({ params, searchParams }: Props) {
  const { locale: segment, change } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath(`desk/undo/${change}`, proposal), "page.desk.undo");
  const number = numberOf(change);
  const [entry] = number === undefined ? [] : listAudit(ledger(), { after: number + 1, limit: 1 }).items;
  if (!entry || entry.change !== number) notFound();
  const records = entry.records.filter(({ type }) => isUndoableType(type));
  const wanted = { actions: ["change.undo"], of: { of: change } };
  const proposed = findProposed(ledger(), deskWords(ledger(), t, locale), user, proposal, wanted);
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
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={undoAction}
        initial={proposed?.initial ?? freshForm()}
        {...formFrame(t, locale, { of: change, ...proposed?.hidden })}
      >
        <RevisionFields t={t} isPublic={entry.head !== null} />
        <SubmitButton label={t("desk.undo.submit")} busy={t("form.saving")} />
      </ActionForm>
    </section>
  );
}
