import { contactChoices } from "@/app/(staff)/_shared/fields/contact-choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { languageChoices } from "@/app/(staff)/_shared/fields/language-choices";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { sourceForm } from "@/app/(staff)/_shared/fields/source-form";
import { contactFieldWords } from "@/app/(staff)/_shared/fields/source-words";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import type { Proposed } from "@/app/(staff)/_shared/form/proposed";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ContactFields } from "@/components/forms/contact-fields";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import type { Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { saveSourceAction } from "./save-source-action";

type Props = { t: Translate; locale: Locale; current?: Versioned<"source">; proposed?: Proposed };

/** The form of a source, new or existing. */
export function SourceEditor({ t, locale, current, proposed }: Props) {
  const hidden: Record<string, string> = current ? { id: current.document.id, version: String(current.version) } : {};
  const saved = freshForm(current ? flatten(sourceForm.initial(ledger(), current.document)) : {});
  return (
    <ActionForm
      action={saveSourceAction}
      initial={proposed?.initial ?? saved}
      {...formFrame(t, locale, { ...hidden, ...proposed?.hidden })}
    >
      <TextField {...fieldWords(t, "url")} name="url" type="url" autoComplete="off" placeholder="https://" />
      <TextField {...optionalWords(t, "outlet")} name="outlet" autoComplete="off" />
      <TextField {...optionalWords(t, "title")} name="title" autoComplete="off" />
      <div className="field-row pair">
        <DateField {...dateWords(t, "publishedOn", "optional")} name="publishedOn" />
        <SelectField {...optionalWords(t, "language")} name="language" choices={languageChoices(t, locale)} />
      </div>
      <TextField
        {...optionalWords(t, "archivedUrl")}
        hint={t("desk.source.archive.field")}
        name="archivedUrl"
        type="url"
        autoComplete="off"
        placeholder="https://"
      />
      <ContactFields words={contactFieldWords(t)} choices={{ ...contactChoices(ledger(), t, locale), known: [] }} />
      {current && <p className="hint">{t("desk.source.blanks")}</p>}
      <RevisionFields t={t} isPublic={current !== undefined} />
      <div className="actions save-bar">
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </div>
    </ActionForm>
  );
}
