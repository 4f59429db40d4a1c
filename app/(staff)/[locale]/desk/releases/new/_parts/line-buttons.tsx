import { SubmitButton } from "@/components/forms/submit-button";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

/**
 * The buttons that add the line to the day's batch, or publish it alone (or send it to review). The batch button comes
 * first, because Enter in a field presses the first button. The next line can be submitted while one is pending.
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
