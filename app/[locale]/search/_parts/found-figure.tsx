import { address } from "@/app/_public/site/address";
import { Badge } from "@/components/ui/badge";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Figure } from "@/domain/figures/figure";
import { sentenceOf } from "@/domain/figures/sentence";
import { translator } from "@/messages/translator";

/** A found figure: its sentence, with a link to its page. */
export function FoundFigure({ figure, context }: { figure: Figure; context: ChartContext }) {
  const { view, locale, ledger } = context;
  const t = translator(locale);
  const isContradicted = ledger.counts.some(({ id, standing }) => id === figure.count && standing === "contradicted");
  return (
    <li className="record">
      <p className="record-title">
        <a href={address(locale, `/counts/${figure.count}`, view)}>{sentenceOf(figure, locale)}</a>
        {isContradicted && <Badge tone="refuted">{t("standing.contradicted")}</Badge>}
      </p>
    </li>
  );
}
