import type { ReviewPolicy } from "@/domain/vocabulary";
import type { Translate } from "@/messages/translator";

/**
 * Into the day's batch, or alone: public at once, or sent to review where everything is. The batch comes first, because Enter in a field presses the first
 * button: nobody is published by a slip of a key. They are never busy: while one line is on its way the next is sent.
 */
export function LineButtons({ t, policy }: { t: Translate; policy: ReviewPolicy }) {
  return (
    <div className="actions save-bar">
      <button type="submit" name="publication" value="draft" className="button button-primary">
        {t("desk.batch.add")}
      </button>
      <button type="submit" name="publication" value="published" className="button">
        {t(policy === "always" ? "form.save_review" : "form.save_publish")}
      </button>
    </div>
  );
}
