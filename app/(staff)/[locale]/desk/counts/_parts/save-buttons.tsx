import { SubmitButton } from "@/components/forms/submit-button";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  policy: ReviewPolicy;
  /** True if the form may make a name public, which may need approval. */
  mayName?: boolean;
};

/**
 * The buttons that save as a draft, publish, or send to review. The draft button comes first, because Enter in a field
 * presses the first button: no key press publishes by accident.
 */
export function SaveButtons({ t, policy, mayName = false }: Props) {
  const busy = t("form.saving");
  const publish = policy === "always" ? t("form.save_review") : t("form.save_publish");
  return (
    <div className="actions save-bar">
      <SubmitButton name="publication" value="draft" label={t("form.save_draft")} busy={busy} className="button" />
      <SubmitButton name="publication" value="published" label={publish} busy={busy} />
      {policy === "named" && mayName && <p className="hint">{t("form.names_wait")}</p>}
    </div>
  );
}
