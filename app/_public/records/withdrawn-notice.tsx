import { Notice } from "@/components/ui/notice";
import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import type { Locale } from "@/domain/locale";
import { correctionReasons } from "@/domain/vocabulary";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

type Props = { locale: Locale; withdrawnAt: number; title: "release.withdrawn" | "detention.withdrawn" };

/** When and why a record was taken back: all that its number still tells. */
export function WithdrawnNotice({ locale, withdrawnAt, title }: Props) {
  const t = translator(locale);
  const head = findHead(publishedLedger(), withdrawnAt);
  const reason = correctionReasons.find((each) => each === head?.publicReason);
  return (
    <Notice kind="info" title={t(title, { date: head ? formatDate(head.day, locale) : "" })}>
      <p>{reason ? t(`reason.${reason}`) : t("release.withdrawn_plain")}</p>
    </Notice>
  );
}
