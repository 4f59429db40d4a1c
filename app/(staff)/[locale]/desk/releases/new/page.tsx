import { ActionForm } from "@/components/forms/action-form";
import { freshForm } from "@/components/forms/form-state";
import { ledger } from "@/db/ledger";
import { readSettings } from "@/db/settings/read-settings";
import { civilTime } from "@/domain/dates/day";
import { canEdit } from "@/domain/permissions";
import { formChoices } from "../../../../fields/form-choices";
import { FromGroupField } from "../../../../fields/from-group-field";
import { KnownPersonFields } from "../../../../fields/known-person-fields";
import { PlaceFields } from "../../../../fields/place-fields";
import { ReleaseFields } from "../../../../fields/release-fields";
import { ReleaseSubject } from "../../../../fields/release-subject";
import { SaveButtons } from "../../../../fields/save-buttons";
import { formFrame } from "../../../../form/form-frame";
import { numberOf, type Query, textOf } from "../../../../lists/query";
import { PageHeading } from "../../../../page-heading";
import { inWords, type LocaleParams } from "../../../../page-locale";
import { likeRelease } from "../../../../records/like-release";
import { requirePageUser } from "../../../../require-page-user";
import { requireRecord } from "../../../../require-record";
import { nameWords } from "../../../../words/name-words";
import { recordReleaseAction } from "./record-release-action";

/** Log a release: of a person, new or known, or of a group, in one form. */
export default async function NewReleasePage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { who, person, like } = await searchParams;
  const id = numberOf(person);
  await requirePageUser(locale, `desk/releases/new${id ? `?person=${id}` : ""}`, canEdit);
  const db = ledger();
  const known = id === undefined ? undefined : requireRecord("person", String(id));
  const day = civilTime(new Date(), readSettings(db).timeZone).day;
  const choices = formChoices(db, t, locale);
  const subject = who === "group" ? "group" : "new_person";
  const fromGroup = <FromGroupField db={db} t={t} locale={locale} />;
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.release.new")} />
      {known && <p>{nameWords(t, known.document.id, known.document.identity)}</p>}
      <ActionForm
        key={id}
        action={recordReleaseAction}
        initial={freshForm({
          subject,
          day,
          kind: "unknown",
          verification: "reported",
          ...likeRelease(db, textOf(like)),
        })}
        {...formFrame(t, locale)}
      >
        {!known && <ReleaseSubject t={t} locale={locale} choices={choices} initial={subject} fromGroup={fromGroup} />}
        <ReleaseFields t={t} choices={choices} />
        <PlaceFields t={t} choices={choices} />
        {known && <KnownPersonFields t={t} id={known.document.id} version={known.version} />}
        {known && fromGroup}
        <SaveButtons t={t} />
      </ActionForm>
    </section>
  );
}
