import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/messages/translator";

/** After a save: that it is done, or that the same request had been written before. */
export function SavedNotice({ t, saved }: { t: Translate; saved: string | undefined }) {
  if (saved !== "1" && saved !== "again") return null;
  return <Notice kind="done" title={t(saved === "1" ? "form.saved" : "form.saved_before")} />;
}
