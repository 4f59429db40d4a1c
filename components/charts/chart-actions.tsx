import type { ReactNode } from "react";
import { PeriodForm, type PeriodFormProps } from "@/components/ui/period-form";

/** Texts and addresses for taking a chart elsewhere: download, share, embed, cite. */
export type ChartActionsProps = {
  /** The chart's title, by which the links of several charts differ when read aloud. */
  of: string;
  download: {
    title: string;
    citeFirst: string;
    citation: string;
    groups: { label: string; files: { name: string; href: string }[] }[];
    /** The form for the data between two days; null if the page or the chart has none. */
    period: PeriodFormProps | null;
    more: { label: string; href: string };
  };
  share: { title: string; label: string; text: string; address: string; pictures: { label: string; href: string }[] };
  embed: { title: string; codes: { label: string; code: string }[]; note: string };
  cite: { title: string; citations: { label: string; text: string }[]; note: string };
};

/**
 * Download, share, embed, cite. Each opens in place and works without scripts; scripts add the copy and share buttons.
 */
export function ChartActions({ of, download, share, embed, cite }: ChartActionsProps) {
  return (
    <>
      <Action title={download.title}>
        <p>{download.citeFirst}</p>
        <Copyable text={download.citation} />
        {download.groups.map((group) => (
          <p key={group.label} className="files">
            <span>{`${group.label}:`}</span>{" "}
            {group.files.map((file) => (
              <a
                key={file.href}
                className="button"
                href={file.href}
                download={true}
                aria-label={`${file.name}: ${group.label}, ${of}`}
              >
                {file.name}
              </a>
            ))}
          </p>
        ))}
        {download.period && (
          <>
            <p>{`${download.period.label}:`}</p>
            <PeriodForm {...download.period} />
          </>
        )}
        <p>
          <a href={download.more.href}>{download.more.label}</a>
        </p>
      </Action>
      <Action title={share.title}>
        <p>{share.label}</p>
        <Copyable text={`${share.text} ${share.address}`} share={share.address} />
        <p className="files">
          {share.pictures.map((picture) => (
            <a
              key={picture.href}
              className="button"
              href={picture.href}
              download={true}
              aria-label={`${picture.label}: ${of}`}
            >
              {picture.label}
            </a>
          ))}
        </p>
      </Action>
      <Action title={embed.title}>
        {embed.codes.map(({ label, code }) => (
          <div key={code}>
            <p>{label}</p>
            <Copyable text={code} isCode />
          </div>
        ))}
        <p className="hint">{embed.note}</p>
      </Action>
      <Action title={cite.title}>
        {cite.citations.map(({ label, text }) => (
          <div key={label}>
            <p>{label}</p>
            <Copyable text={text} />
          </div>
        ))}
        <p className="hint">{cite.note}</p>
      </Action>
    </>
  );
}

function Action({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="button">{title}</summary>
      <div className="taking">{children}</div>
    </details>
  );
}

/** A text that one touch selects completely. Scripts add their buttons to `data-copy` and `data-share`. */
function Copyable({ text, share, isCode = false }: { text: string; share?: string; isCode?: boolean }) {
  return (
    <div className="copyable" data-copy="" data-share={share}>
      {isCode ? <code>{text}</code> : <p>{text}</p>}
    </div>
  );
}
