import type { ReactNode } from "react";
import type { Translate } from "@/messages/translator";

const archive = "https://web.archive.org";

type Props = { t: Translate; url: string; children?: ReactNode };

/** Links to the web archive's pages for an address, to find or make an archived copy. */
export function ArchiveHelp({ t, url, children }: Props) {
  return (
    <div className="card stack">
      <p>{t("desk.source.archive.lead")}</p>
      <p className="cluster">
        <a className="button" href={`${archive}/save/${url}`} target="_blank" rel="noopener noreferrer external">
          {t("desk.source.archive.save")} ↗
        </a>
        <a href={`${archive}/web/*/${url}`} target="_blank" rel="noopener noreferrer external">
          {t("desk.source.archive.look")} ↗
        </a>
        {children}
      </p>
      <p className="hint">{t("desk.source.archive.hint")}</p>
    </div>
  );
}
