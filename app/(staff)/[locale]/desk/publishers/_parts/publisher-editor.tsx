import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { itemChoices } from "@/app/(staff)/_shared/fields/item-choices";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import type { Proposed } from "@/app/(staff)/_shared/form/proposed";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { OrderedRows } from "@/components/forms/ordered-rows";
import { QuestionFields } from "@/components/forms/question-fields";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import type { Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import { defaultLayout } from "@/domain/records/bulletin-layout";
import { stances } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { bulletinRows, publisherForm } from "./publisher-form";
import { savePublisherAction } from "./save-publisher-action";

type Props = { t: Translate; locale: Locale; current?: Versioned<"publisher">; proposed?: Proposed };

/** The form of a publisher of figures, new or existing. */
export function PublisherEditor({ t, locale, current, proposed }: Props) {
  const hidden: Record<string, string> = current ? { id: current.document.id, version: String(current.version) } : {};
  const saved = freshForm(
    flatten(current ? publisherForm.initial(ledger(), current.document) : { bulletin: bulletinRows(defaultLayout) }),
  );
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
      <OrderedRows
        list="bulletin"
        field="item"
        words={{
          legend: t("field.bulletin.label"),
          hint: t("field.bulletin.hint"),
          item: t.raw("desk.bulletin.line"),
          up: t.raw("desk.bulletin.up"),
          down: t.raw("desk.bulletin.down"),
          remove: t.raw("desk.bulletin.remove"),
          add: t("form.add_row"),
        }}
        choices={[{ value: "", label: t("form.choose") }, ...itemChoices(ledger(), t, locale)]}
      />
      <RevisionFields t={t} isPublic={current !== undefined} />
      <div className="actions save-bar">
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </div>
    </ActionForm>
  );
}
