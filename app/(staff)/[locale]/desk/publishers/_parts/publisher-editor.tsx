import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import type { Proposed } from "@/app/(staff)/_shared/form/proposed";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { QuestionFields } from "@/components/forms/question-fields";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import type { Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import { stances } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { publisherForm } from "./publisher-form";
import { savePublisherAction } from "./save-publisher-action";

type Props = { t: Translate; locale: Locale; current?: Versioned<"publisher">; proposed?: Proposed };

/** The form of a publisher of figures, new or existing. */
export function PublisherEditor({ t, locale, current, proposed }: Props) {
  const hidden: Record<string, string> = current ? { id: current.document.id, version: String(current.version) } : {};
  const saved = freshForm(current ? flatten(publisherForm.initial(ledger(), current.document)) : {});
  const choices = stances.map((value) => ({ value, label: t(`publisher_stance.${value}`) }));
  return (
    <ActionForm
      action={savePublisherAction}
      initial={proposed?.initial ?? saved}
      {...formFrame(t, locale, { ...hidden, ...proposed?.hidden })}
    >
      <QuestionFields names={["alike"]} />
      <div className="field-row pair">
        <TextField {...fieldWords(t, "nameEs")} name="nameEs" autoComplete="off" />
        <TextField {...fieldWords(t, "nameEn")} name="nameEn" autoComplete="off" />
      </div>
      <div className="field-row pair">
        <TextField {...fieldWords(t, "shortEs")} name="shortEs" autoComplete="off" />
        <TextField {...fieldWords(t, "shortEn")} name="shortEn" autoComplete="off" />
      </div>
      <SelectField
        {...fieldWords(t, "stance")}
        name="stance"
        choices={[{ value: "", label: t("form.choose") }, ...choices]}
      />
      <TextField {...optionalWords(t, "url")} name="url" type="url" autoComplete="off" placeholder="https://" />
      <RevisionFields t={t} isPublic={current !== undefined} />
      <div className="actions save-bar">
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </div>
    </ActionForm>
  );
}
