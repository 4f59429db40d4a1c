import { mayBeMinor } from "@/app/(staff)/_shared/review/may-be-minor";
import type { WaitingItem } from "@/app/(staff)/_shared/review/waiting-items";
import { Notice } from "@/components/ui/notice";
import type { Visible } from "@/domain/history/becomes-visible";
import { type Locale, localeTags } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; visible: Visible; items: readonly WaitingItem[] };

/** What becomes visible when the chosen items are approved, and what they do besides. */
export function VisibleSummary({ t, locale, visible, items }: Props) {
  const { names, figures, rows, hidden } = visible;
  const list = new Intl.ListFormat(localeTags[locale]).format(names);
  const lines = [
    names.length > 0 && t("desk.review.summary.names", { count: names.length, list }),
    figures > 0 && t("desk.review.summary.figures", { count: figures }),
    rows > 0 && t("desk.review.summary.rows", { count: rows }),
  ].filter((line) => line !== false);
  const others = items.flatMap(({ proposal }) => (proposal && unseen.has(proposal.why) ? proposal.why : []));
  const unshown = items.reduce((sum, { total, compared }) => sum + total - compared.length, 0);
  const minors = items
    .flatMap(({ compared }) => compared.map(({ after }) => after))
    .filter((after) => after.type === "person" && mayBeMinor(after.facts, after.identity)).length;
  return (
    <>
      {minors > 0 && <Notice kind="stale" title={t("desk.review.summary.minors", { count: minors })} />}
      <h2>{t("desk.review.summary.visible")}</h2>
      {lines.length === 0 && <p>{t("desk.review.summary.nothing")}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p>{t("desk.review.summary.hidden", { count: hidden })}</p>}
      {unshown > 0 && <p>{t("desk.review.summary.unshown", { count: unshown })}</p>}
      {others.length > 0 && (
        <p>
          {t("desk.review.summary.others")}{" "}
          {new Intl.ListFormat(localeTags[locale]).format(others.map((why) => t(`desk.proposal.why.${why}`)))}
        </p>
      )}
    </>
  );
}

/** Reasons of proposals that do something which no published row shows. */
const unseen: ReadonlySet<string> = new Set(["erase", "export", "account", "policy"]);
