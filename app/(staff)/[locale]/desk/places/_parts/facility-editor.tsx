import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { entityChoices } from "@/app/(staff)/_shared/fields/place-choices";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import type { Proposed } from "@/app/(staff)/_shared/form/proposed";
import { freshForm, type Values } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { QuestionFields } from "@/components/forms/question-fields";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { facilityKinds } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { facilityForm } from "./facility-form";
import { saveFacilityAction } from "./save-facility-action";

type Props = {
  t: Translate;
  locale: Locale;
  current?: Versioned<"facility">;
  proposed?: Proposed;
  /** Values of a new place. */
  typed?: Values;
};

/** The form of a place of detention, new or existing. */
export function FacilityEditor({ t, locale, current, proposed, typed = {} }: Props) {
  const db = ledger();
  const hidden: Record<string, string> = current ? { id: current.document.id, version: String(current.version) } : {};
  const saved = freshForm(current ? flatten(facilityForm.initial(db, current.document)) : typed);
  const kinds = facilityKinds.map((value) => ({ value, label: t(`facility_kind.${value}`) }));
  return (
    <ActionForm
      action={saveFacilityAction}
      initial={proposed?.initial ?? saved}
      {...formFrame(t, locale, { ...hidden, ...proposed?.hidden })}
    >
      <QuestionFields names={["alike"]} />
      <TextField {...fieldWords(t, "name")} hint={t("desk.place.name")} name="name" autoComplete="off" />
      <TextArea {...optionalWords(t, "aliases")} name="aliases" rows={4} />
      <div className="field-row pair">
        <SelectField
          {...fieldWords(t, "facilityKind")}
          name="facilityKind"
          choices={[{ value: "", label: t("form.choose") }, ...kinds]}
        />
        <SelectField
          {...optionalWords(t, "federalEntity")}
          name="federalEntity"
          choices={entityChoices(readSettings(db).homeCountry, t("form.not_stated"))}
        />
      </div>
      <TextField
        {...optionalWords(t, "sourceUrl")}
        name="sourceUrl"
        type="url"
        autoComplete="off"
        placeholder="https://"
      />
      {current && <p className="hint">{t("desk.place.free")}</p>}
      <RevisionFields t={t} isPublic={current !== undefined} />
      <div className="actions save-bar">
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </div>
    </ActionForm>
  );
}
