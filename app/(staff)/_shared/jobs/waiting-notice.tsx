import { proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** Says that a job's change waits for a second person, with a link to the proposal. */
export function WaitingNotice({ t, locale, proposal }: { t: Translate; locale: Locale; proposal: number }) {
  return (
    <Notice kind="info" title={t("desk.proposed.waits")}>
      <p>
        <a href={`/${locale}/${proposalPath(proposal)}`}>{t("desk.proposed.see")}</a>
      </p>
    </Notice>
  );
}
