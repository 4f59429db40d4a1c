import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { exportUntil } from "@/db/proposals/exports";
import type { Proposal } from "@/db/proposals/proposal";
import { may } from "@/domain/access/may";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser; proposal: Proposal };

/** The button that downloads an approved export, for its author; after a day, that its time is over. */
export function ApprovedExport({ t, locale, user, proposal }: Props) {
  const until = exportUntil(proposal);
  if (!until || proposal.author !== `user:${user.id}` || !may(user, "person.export")) return null;
  const list = proposal.action === "person.export" ? "people" : "releases";
  if (new Date() >= until || !proposal.input) {
    return (
      <p>
        {t("desk.export.over")} <a href={`/${locale}/desk/${list}`}>{t("desk.export.list")}</a>
      </p>
    );
  }
  return (
    <form method="post" action={`/${locale}/desk/${list}/export`} className="stack">
      <input type="hidden" name="proposal" value={proposal.id} />
      <p>
        <button type="submit" className="button button-primary">
          {t("desk.export.download")}
        </button>
      </p>
      <p className="hint">{t("desk.export.until", { at: showInstant(until.toISOString(), locale) })}</p>
    </form>
  );
}
