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
  const shown = at(now.toISOString());
  const next = may(user, "page.admin.clock") ? (
    <a href={`/${locale}/admin/clock`}>{t("admin.clock.link")}</a>
  ) : (
    t("admin.clock.ask")
  );
  const notices = [
    jumpedFrom && {
      title: t("admin.clock.notice_jumped"),
      text: t("admin.clock.jumped", { now: shown, trusted: at(jumpedFrom) }),
    },
    newestAhead && {
      title: t("admin.clock.notice_ahead"),
      text: t("admin.clock.ahead", { now: shown, newest: at(newestAhead) }),
    },
  ].filter((notice) => notice !== undefined && notice !== "");
  return notices.map(({ title, text }) => (
    <Notice key={title} kind="stale" title={title}>
      <p>
        {text} {next}
      </p>
    </Notice>
  ));
}
