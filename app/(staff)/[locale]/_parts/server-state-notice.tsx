import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { whyUnsaved } from "@/db/ledger-file/last-fault";
import { hasPendingErasure } from "@/db/ledger-file/pending-erasure";
import type { Translate } from "@/messages/translator";

/** What every page of the desk says while nothing can be saved, or while traces of an erased person remain. */
export function ServerStateNotice({ t }: { t: Translate }) {
  const db = ledger();
  const why = whyUnsaved(db.$client.name);
  const erasure = why === "disk_full" ? "desk.server_state.erasure.text_full" : "desk.server_state.erasure.text";
  return (
    <>
      {why && (
        <Notice kind="error" title={t(`desk.server_state.${why}.title`)}>
          <p>{t(`desk.server_state.${why}.text`)}</p>
        </Notice>
      )}
      {hasPendingErasure(db.$client) && (
        <Notice kind="stale" title={t("desk.server_state.erasure.title")}>
          <p>{t(erasure)}</p>
        </Notice>
      )}
    </>
  );
}
