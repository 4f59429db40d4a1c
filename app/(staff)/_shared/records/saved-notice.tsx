import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  saved: string | undefined;
  /** Where the next release of the same day is logged. */
  another?: string;
  /** What was saved waits for a second person. */
  waits?: boolean;
};

/** After a save: that it is done, or that the same request had been written before; and on to the next one. */
export function SavedNotice({ t, saved, another, waits = false }: Props) {
  if (saved !== "1" && saved !== "again") return null;
  return (
    <Notice kind="done" title={t(saved === "again" ? "form.saved_before" : waits ? "form.saved_waits" : "form.saved")}>
      {another && (
        <p>
          <a href={another}>{t("desk.release.another")}</a>
        </p>
      )}
    </Notice>
  );
}
