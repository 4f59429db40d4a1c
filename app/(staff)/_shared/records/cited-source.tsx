import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { SourceLink } from "@/app/(staff)/_shared/words/source-link";
import { ledger } from "@/db/ledger/ledger";
import { countEvidence } from "@/db/sources/count-evidence";

type Props = { words: DeskWords; id: string };

/** A cited source: its address, and a link to its page at the desk. */
export function CitedSource({ words: { t, locale, source }, id }: Props) {
  const files = countEvidence(ledger(), [Number(id)]).get(Number(id)) ?? 0;
  return (
    <>
      <SourceLink url={source(id)} />{" "}
      <a className="hint" href={`/${locale}/${pathOf("source", id)}`}>
        {t("desk.source.numbered", { id })}
        {files > 0 && ` · ${t("desk.evidence.count", { count: files })}`}
      </a>
    </>
  );
}
