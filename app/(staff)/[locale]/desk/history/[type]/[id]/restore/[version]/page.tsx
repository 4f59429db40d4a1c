import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { freshForm } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { findVersion } from "@/db/history/read-document";
import { ledger } from "@/db/ledger";
import { readSettings } from "@/db/settings/read-settings";
import { altersPublished } from "@/domain/history/alters-published";
import { difference } from "@/domain/history/difference";
import { restored } from "@/domain/history/restored";
import { canEdit } from "@/domain/permissions";
import { project } from "@/domain/projection/project";
import { noteHistoryRead } from "../../../../../../../accesses/note-history-read";
import { RevisionFields } from "../../../../../../../fields/revision-fields";
import { formFrame } from "../../../../../../../form/form-frame";
import { numberOf } from "../../../../../../../lists/query";
import { PageHeading } from "../../../../../../../page-heading";
import { inWords, type LocaleParams } from "../../../../../../../page-locale";
import { isUndoableType } from "../../../../../../../record-path";
import { restoreAction } from "../../../../../../../records/actions";
import { Differences } from "../../../../../../../records/differences";
import { requirePageUser } from "../../../../../../../require-page-user";
import { requireRecord } from "../../../../../../../require-record";
import { titleWords } from "../../../../../../../review/title-words";
import { deskWords } from "../../../../../../../words/desk-words";

/** Makes a record as it was at an earlier version: what will change, field by field, before it does. */
export default async function RestorePage({ params }: LocaleParams<{ type: string; id: string; version: string }>) {
  const { locale: segment, type, id, version: of } = await params;
  const { locale, t } = inWords(segment);
  if (!isUndoableType(type)) notFound();
  const user = await requirePageUser(locale, `desk/history/${type}/${id}/restore/${of}`, canEdit);
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
          <ActionForm
            action={restoreAction}
            initial={freshForm()}
            {...formFrame(t, locale, { type, id, version: String(version), of })}
          >
            <RevisionFields t={t} isPublic={altersPublished(project(document, home), project(after, home))} />
            <SubmitButton label={t("desk.restore.submit")} busy={t("form.saving")} />
          </ActionForm>
        </>
      )}
    </section>
  );
}
