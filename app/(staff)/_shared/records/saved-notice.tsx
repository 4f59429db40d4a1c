import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  saved: string | undefined;
  /** The page that logs the next release of the same day. */
  another?: string;
  /** True if the saved record waits for approval. */
  waits?: boolean;
};

/** The notice after a save, also of a repeated request, with a link to the next release. */
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
