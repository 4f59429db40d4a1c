import { canSeeEvidence } from "@/app/(staff)/_shared/records/find-evidence";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { Badge } from "@/components/ui/badge";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { isStored } from "@/db/sources/evidence-files";
import type { DocumentOf } from "@/domain/records/document";
import type { EvidenceFacts } from "@/domain/records/evidence";
import { formatNumber } from "@/domain/wording/format";
import { fileTitle } from "./evidence-words";

type Props = { words: DeskWords; user: SessionUser; source: DocumentOf<"source"> };

/** The evidence of a source: details, a preview without camera metadata, and the actions. */
export function EvidenceList({ words: { t, locale }, user, source }: Props) {
  const all = source.facts.evidence ?? [];
  if (all.length === 0) return <p>{t("desk.evidence.none")}</p>;
  const page = (file: EvidenceFacts) => `/${locale}/desk/sources/${source.id}/evidence/${file.id}`;
  const at = (file: EvidenceFacts) => `/api/desk/evidence/${source.id}/${file.id}`;
  return (
    <ul className="evidence">
      {all.map((file) => {
        const title = fileTitle(t, file, source.identity);
        const isHere = isStored(ledger(), file.hash);
        return (
          <li key={file.id} className="card stack">
            {file.keeping === "kept" && file.mediaType !== "application/pdf" && (
              // biome-ignore lint/performance/noImgElement: already in its final size, and no cache may store it
              <img src={`${at(file)}/picture`} alt={t("desk.evidence.alt", { name: title })} loading="lazy" />
            )}
            <p className="evidence-name">
              {file.keeping === "kept" ? <strong>{title}</strong> : <del>{title}</del>}{" "}
              {file.keeping !== "kept" && <Badge tone="neutral">{t(`evidence_keeping.${file.keeping}`)}</Badge>}
            </p>
            <p className="hint">
              {t(`media_type.${file.mediaType}`)} · {sizeWords(file.bytes, locale)}
            </p>
            <p className="hint code">SHA-256 {file.hash}</p>
            {file.keeping !== "deleted" && !isHere && <p className="error">{t("desk.evidence.lost")}</p>}
            {canSeeEvidence(user, file) && isHere && (
              <div className="actions">
                <form method="post" action={`${at(file)}/download`}>
                  <button type="submit" className="button">
                    {t("desk.evidence.download")}
                    <span className="visually-hidden"> {title}</span>
                  </button>
                </form>
                <a href={`${page(file)}/withdraw`}>
                  {t("desk.evidence.withdraw.link")}
                  <span className="visually-hidden"> {title}</span>
                </a>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A file's size in readable units. */
function sizeWords(bytes: number, locale: DeskWords["locale"]): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${formatNumber(Math.max(1, Math.round(kilobytes)), locale)} KB`
    : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(kilobytes / 1024)} MB`;
}
