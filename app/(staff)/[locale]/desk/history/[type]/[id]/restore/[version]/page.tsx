import { notFound } from "next/navigation";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Differences } from "@/app/(staff)/_shared/records/differences";
import { restoreAction } from "@/app/(staff)/_shared/records/record-actions";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { isUndoableType } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { noteHistoryRead } from "@/app/(staff)/[locale]/desk/history/[type]/[id]/_parts/note-history-read";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { findVersion } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { altersPublished } from "@/domain/history/alters-published";
import { difference } from "@/domain/history/difference";
import { restored } from "@/domain/history/restored";
import { project } from "@/domain/projection/project";

type Props = LocaleParams<{ type: string; id: string; version: string }> & { searchParams: Query };

/** Restores an earlier version of a record, after a preview of the changed fields. */
export default async function RestorePage({ params, searchParams }: Props) {
  const { locale: segment, type, id, version: of } = await params;
  const { locale, t } = inWords(segment);
  if (!isUndoableType(type)) notFound();
  const { proposal } = await searchParams;
  const path = proposedPath(`desk/history/${type}/${id}/restore/${of}`, proposal);
  const user = await requirePageUser(locale, path, "page.desk.history.restore");
  const db = ledger();
  const { document, version } = requireRecord(type, id);
  await noteHistoryRead(user, document);
  const earlier = findVersion(db, type, id, numberOf(of) ?? 0);
  if (!earlier || earlier.version >= version) notFound();
  const after = restored(earlier.document, document);
  const changed = [
    ...difference(document.facts, after.facts, "facts"),
    ...difference(document.identity ?? {}, after.identity ?? {}, "identity"),
  ];
  const home = readSettings(db).homeCountry;
  const words = deskWords(db, t, locale);
  const wanted = { actions: [`${type}.restore`], of: { type, id, of } };
  const proposed = findProposed(db, words, user, proposal, wanted);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/history/${type}/${id}`}>
          ← {t("desk.history.title")}: {titleWords(words, document)}
        </a>
      </p>
      <PageHeading t={t} title={t("desk.restore.title")} />
      <p>{t("desk.restore.lead")}</p>
      {changed.length === 0 && <p>{t("desk.restore.same")}</p>}
      {changed.length > 0 && (
        <>
          <h2>{t("desk.restore.changes")}</h2>
          <Differences words={words} differences={changed} />
          <ProposedNotice t={t} proposed={proposed} />
          <ActionForm
            action={restoreAction}
            initial={proposed?.initial ?? freshForm()}
            {...formFrame(t, locale, { type, id, version: String(version), of, ...proposed?.hidden })}
          >
            <RevisionFields t={t} isPublic={altersPublished(project(document, home), project(after, home))} />
            <SubmitButton label={t("desk.restore.submit")} busy={t("form.saving")} />
          </ActionForm>
        </>
      )}
    </section>
  );
}
