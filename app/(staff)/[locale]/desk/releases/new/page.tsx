import { ActionForm } from "@/components/forms/action-form";
import { freshForm } from "@/components/forms/form-state";
import { SubjectFields } from "@/components/forms/subject-fields";
import { TextField } from "@/components/forms/text-field";
import { ledger } from "@/db/ledger";
import { readSettings } from "@/db/settings/read-settings";
import { civilTime } from "@/domain/dates/day";
import { canEdit } from "@/domain/permissions";
import { DisclosureFields } from "../../../../fields/disclosure-fields";
import { dateWords } from "../../../../fields/field-words";
import { formChoices } from "../../../../fields/form-choices";
import { GroupFields } from "../../../../fields/group-fields";
import { PersonFields } from "../../../../fields/person-fields";
import { PlaceFields } from "../../../../fields/place-fields";
import { ReleaseFields } from "../../../../fields/release-fields";
import { SaveButtons } from "../../../../fields/save-buttons";
import { formFrame } from "../../../../form/form-frame";
import { inWords, type LocaleParams } from "../../../../page-locale";
import { requirePageUser } from "../../../../require-page-user";
import { recordReleaseAction } from "./record-release-action";

type Props = LocaleParams & { searchParams: Promise<{ who?: string }> };

/** Log a release: of a person or of a group, in one form. */
export default async function NewReleasePage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/releases/new", canEdit);
  const { who } = await searchParams;
  const db = ledger();
  const today = civilTime(new Date(), readSettings(db).timeZone).day;
  const choices = formChoices(db, t, locale);
  const subject = who === "group" ? "group" : "new_person";
  return (
    <section className="stack">
      <h1>{t("desk.release.new")}</h1>
      <ActionForm
        action={recordReleaseAction}
        initial={freshForm({ subject, day: today, kind: "unknown", verification: "reported" })}
        {...formFrame(t, locale)}
      >
        <SubjectFields
          name="subject"
          label={t("field.subject.label")}
          choices={[
            { value: "new_person", label: t("desk.release.person") },
            { value: "group", label: t("desk.release.group") },
          ]}
          initial={subject}
          fields={{
            new_person: (
              <>
                <PersonFields t={t} choices={choices} />
                <TextField {...dateWords(t, "detainedFrom", "optional")} name="detainedFrom" autoComplete="off" />
                <DisclosureFields t={t} />
              </>
            ),
            group: <GroupFields t={t} choices={choices} />,
          }}
        />
        <ReleaseFields t={t} choices={choices} />
        <PlaceFields t={t} choices={choices} />
        <SaveButtons t={t} />
      </ActionForm>
    </section>
  );
}
