import { Notice } from "@/components/ui/notice";
import { showsMinor } from "@/domain/history/shows-minor";
import type { DocumentOf } from "@/domain/records/document";
import { mayBeMinor } from "@/domain/rules/may-be-minor";
import type { Translate } from "@/messages/translator";

/** The notice that a person may be a minor, and what the public reads because of it. */
export function MinorNotice({ t, document }: { t: Translate; document: DocumentOf<"person"> }) {
  if (!mayBeMinor(document.facts, document.identity)) return null;
  return (
    <Notice kind="stale" title={t("desk.minor.title")}>
      <p>{t(showsMinor(document) ? "desk.minor.named" : "desk.minor.text")}</p>
    </Notice>
  );
}
