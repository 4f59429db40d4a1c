import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { Notice } from "@/components/ui/notice";
import type { Contradiction } from "@/domain/figures/contradictions";
import { formatDate, formatNumber } from "@/domain/wording/format";

type Props = { words: DeskWords; contradictions: readonly Contradiction[] };

/** A warning that lists the publisher's figures that contradict this one. It does not prevent a save. */
export function ContradictionNotice({ words: { t, locale }, contradictions }: Props) {
  if (contradictions.length === 0) return null;
  return (
    <Notice kind="info" title={t("desk.contradiction.title")}>
      <ul>
        {contradictions.map(({ kind, other }) => (
          <li key={`${kind} ${other.id}`}>
            {t(`desk.contradiction.${kind}`)}{" "}
            <a href={`/${locale}/desk/counts/${other.id}`}>
              {formatDate(other.asOf, locale)}: {formatNumber(other.value ?? 0, locale)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
