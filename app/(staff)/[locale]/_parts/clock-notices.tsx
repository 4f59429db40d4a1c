import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { findClockDoubt } from "@/db/clock/find-clock-doubt";
import { ledger } from "@/db/ledger/ledger";
import { may } from "@/domain/access/may";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser };

/** Warns on every staff page while the server's clock waits for an admin, or the newest change is in the future. */
export function ClockNotices({ t, locale, user }: Props) {
  const now = new Date();
  const { jumpedFrom, newestAhead } = findClockDoubt(ledger(), now);
  const at = (instant: string) => showInstant(instant, locale);
  const next = may(user, "page.admin.clock") ? (
    <a href={`/${locale}/admin/clock`}>{t("admin.clock.link")}</a>
  ) : (
    t("admin.clock.ask")
  );
  return (
    <>
      {jumpedFrom && (
        <Notice kind="stale" title={t("admin.clock.notice_jumped")}>
          <p>
            {t("admin.clock.jumped", { now: at(now.toISOString()), trusted: at(jumpedFrom) })} {next}
          </p>
        </Notice>
      )}
      {newestAhead && (
        <Notice kind="stale" title={t("admin.clock.notice_ahead")}>
          <p>
            {t("admin.clock.ahead", { now: at(now.toISOString()), newest: at(newestAhead) })} {next}
          </p>
        </Notice>
      )}
    </>
  );
}
