import { SubmitButton } from "@/components/forms/submit-button";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

/**
 * Adds the line to the day's batch, or publishes it alone (or sends it to review, where everything is reviewed). The
 * batch comes first because Enter in a field presses the first button. While one line is on its way, the next is sent.
 */
export function LineButtons({ t, policy }: { t: Translate; policy: ReviewPolicy }) {
  const publish = t(policy === "always" ? "form.save_review" : "form.save_publish");
  return (
    <div className="actions save-bar">
      <SubmitButton name="publication" value="draft" label={t("desk.batch.add")} />
      <SubmitButton name="publication" value="published" label={publish} className="button" />
    </div>
  );
}
