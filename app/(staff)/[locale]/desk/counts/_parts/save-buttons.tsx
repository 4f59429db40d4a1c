import { SubmitButton } from "@/components/forms/submit-button";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  policy: ReviewPolicy;
  /** The form may make a name public, which the policy may send to review. */
  mayName?: boolean;
};

/**
 * A draft, or public: at once, or once a second person agrees, as far as that is known before it is sent. The draft
 * comes first, because Enter in a field presses the first button: nobody is published by a slip of a key.
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
