import { Fragment } from "react";
import { SourceLink } from "@/app/(staff)/_shared/words/source-link";
import { type Piece, textDifference } from "@/domain/history/text-difference";
import type { Translate } from "@/messages/translator";
import type { PublicLine } from "./public-lines";

type Props = {
  t: Translate;
  before: readonly PublicLine[];
  after: readonly PublicLine[];
  /** The lines of all records of the change: a row that moves to another record does not change for the public. */
  all: Record<Side, readonly PublicLine[]>;
  /** True if the public reads the lines; accounts and settings are internal. */
  isPublic: boolean;
  /** Level of the two headings. */
  level: 2 | 3 | 4;
};

/** What is read before and after a change, side by side. New and removed words are marked, and each line says so. */
export function BeforeAfter({ t, before, after, all, isPublic, level }: Props) {
  const Heading = `h${level}` as const;
  const titles = isPublic
    ? { before: t("desk.proposal.reads_now"), after: t("desk.proposal.will_read") }
    : { before: t("desk.proposal.now"), after: t("desk.proposal.then") };
  return (
    <div className="compared">
      <div>
        <Heading>{titles.before}</Heading>
        <Lines t={t} lines={before} others={all.after} side="before" />
      </div>
      <div>
        <Heading>{titles.after}</Heading>
        <Lines t={t} lines={after} others={all.before} side="after" />
      </div>
    </div>
  );
}

type Side = "before" | "after";
type LinesProps = { t: Translate; lines: readonly PublicLine[]; others: readonly PublicLine[]; side: Side };

function Lines({ t, lines, others, side }: LinesProps) {
  if (lines.length === 0) return <p className="hint">{t("desk.proposal.nothing")}</p>;
  return (
    <ul className="plain">
      {lines.map((line) => (
        <Line key={line.key} t={t} line={line} other={others.find(({ key }) => key === line.key)} side={side} />
      ))}
    </ul>
  );
}

type LineProps = { t: Translate; line: PublicLine; other: PublicLine | undefined; side: Side };

function Line({ t, line, other, side }: LineProps) {
  const mark = markOf(line, other, side);
  const said = (field: "name" | "sentence" | "place") => {
    const [old, fresh] = side === "before" ? [line, other] : [other, line];
    return <Marked pieces={textDifference(old?.[field] ?? "", fresh?.[field] ?? "")[side]} side={side} />;
  };
  return (
    <li className={mark ? "compared-line marked" : "compared-line"}>
      {mark && <span className="compared-mark">{t(`desk.proposal.line.${mark}`)}</span>}
      {line.name && (
        <>
          <strong>{said("name")}</strong>
          {". "}
        </>
      )}
      {said("sentence")} {said("place")}
      {line.sources.map((url, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two calls of one day read the same
        <div key={`${index} ${url}`}>
          <SourceLink url={url} />
          {other && !other.sources.includes(url) && (
            <span className="compared-mark">{t(`desk.proposal.line.${side === "after" ? "new" : "gone"}`)}</span>
          )}
        </div>
      ))}
    </li>
  );
}

/** Which word stands before a line: `new`, `gone` or `changed`; none if both sides say the same. */
function markOf(line: PublicLine, other: PublicLine | undefined, side: Side): "new" | "gone" | "changed" | undefined {
  if (!other) return side === "after" ? "new" : "gone";
  return JSON.stringify(line) === JSON.stringify(other) ? undefined : "changed";
}

function Marked({ pieces, side }: { pieces: readonly Piece[]; side: Side }) {
  const Mark = side === "before" ? "del" : "ins";
  return pieces.map(({ text, isMarked }, index) => {
    const key = `${index} ${text}`;
    const said = text.trimEnd();
    return isMarked ? (
      <Fragment key={key}>
        <Mark>{said}</Mark>
        {text.slice(said.length)}
      </Fragment>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
