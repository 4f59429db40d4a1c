import { address } from "@/app/_public/site/address";
import { Notice } from "@/components/ui/notice";
import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import { correctingKinds } from "@/domain/changelog/head-kind";
import { correctionReasons } from "@/domain/values/vocabulary";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { view: View; locale: Locale; withdrawnAt: number; title: "release.withdrawn" | "detention.withdrawn" };

/** When and why a record was withdrawn, with a link to the log. The page of a withdrawn record says nothing else. */
export function WithdrawnNotice({ view, locale, withdrawnAt, title }: Props) {
  const t = translator(locale);
  const head = findHead(publishedLedger(), withdrawnAt);
  const reason = correctionReasons.find((each) => each === head?.publicReason);
  return (
    <Notice kind="info" title={t(title, { date: head ? formatDate(head.day, locale) : "" })}>
      <p>{reason ? t(`reason.${reason}`) : t("release.withdrawn_plain")}</p>
      {head && correctingKinds.includes(head.kind) && (
        <p>
          <a href={`${address(locale, "/corrections", view, { before: head.number + 1 })}#h${head.number}`}>
            {t("log.to_entry")}
          </a>
        </p>
      )}
    </Notice>
  );
}
