import { SelectField } from "@/components/forms/select-field";
import { SubjectFields } from "@/components/forms/subject-fields";
import { TextArea } from "@/components/forms/text-area";
import { correctionReasons } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";
import { fieldWords, optionalWords } from "./field-labels";

/** Fields for why a public record changes: an update, or a correction, which has a public reason. */
export function RevisionFields({ t, isPublic }: { t: Translate; isPublic: boolean }) {
  const reason = <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />;
  if (!isPublic) return reason;
  return (
    <div className="card stack">
      <SubjectFields
        name="change"
        label={t("field.change.label")}
        initial=""
        choices={[
          { value: "update", label: t("change.update") },
          { value: "correction", label: t("change.correction") },
        ]}
        fields={{ correction: <CorrectionFields t={t} /> }}
      />
      {reason}
    </div>
  );
}

/** Public fields of a correction or a withdrawal: a reason from the list and an optional note. */
export function CorrectionFields({ t }: { t: Translate }) {
  const reasons = correctionReasons.map((value) => ({ value, label: t(`correction_reason.${value}`) }));
  return (
    <>
      <SelectField
        {...fieldWords(t, "publicReason")}
        name="publicReason"
        choices={[{ value: "", label: t("form.choose") }, ...reasons]}
      />
      <div className="field-row">
        <TextArea {...optionalWords(t, "noteEs")} name="noteEs" rows={2} />
        <TextArea {...optionalWords(t, "noteEn")} name="noteEn" rows={2} />
      </div>
    </>
  );
}
