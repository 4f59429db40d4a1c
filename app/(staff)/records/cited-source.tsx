import { pathOf } from "@/app/(staff)/record-path";
import type { DeskWords } from "@/app/(staff)/words/desk-words";
import { ledger } from "@/db/ledger/ledger";
import { countEvidence } from "@/db/sources/count-evidence";
import { SourceLink } from "./source-link";

type Props = { words: DeskWords; id: string };

/** A source that a record cites: its address, and the way to what the desk knows of it and keeps with it. */
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
