import { SubmitButton } from "@/components/forms/submit-button";
import type { Translate } from "@/messages/translator";

/**
 * A draft, or public at once. The draft comes first, because Enter in a field presses the first button: nobody is
 * published by a slip of a key.
 */
export function SaveButtons({ t }: { t: Translate }) {
  const busy = t("form.saving");
  return (
    <div className="actions save-bar">
      <SubmitButton name="publication" value="draft" label={t("form.save_draft")} busy={busy} className="button" />
      <SubmitButton name="publication" value="published" label={t("form.save_publish")} busy={busy} />
    </div>
  );
}
