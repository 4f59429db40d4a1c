import type { ReactNode } from "react";
import { Trace, type TraceRow } from "./trace";

type Props = {
  /** The whole sentence from the function that writes it. It contains `value`. */
  sentence: string;
  /** The number as in the sentence ("457", "más de 600"), or null if only words were published. */
  value: string | null;
  /** `lead`: the main number of the page. */
  size?: "lead" | "plain";
  /** The origin of the number, behind a button named `traceLabel`. */
  trace: TraceRow[];
  traceLabel: string;
  /** A caveat next to the figure: that it is old. */
  note?: string | null;
  /** Below the sentence: how the number changed. */
  children?: ReactNode;
};

/** A number within its whole sentence, which never appear separately. The number is set large. */
export function Figure({ sentence, value, size = "plain", trace, traceLabel, note = null, children }: Props) {
  const [before, number, after] = splitAt(sentence, value);
  return (
    <div className={`figure ${size}${size === "plain" && isShort(before, number) ? " beside" : ""}`}>
      <p>
        {before !== "" && <span className="figure-before">{before}</span>}
        {number !== "" && <strong className="figure-value">{number}</strong>}
        <span className="figure-after">{after}</span>
      </p>
      {note !== null && <p className="stale">{note}</p>}
      {children}
      <Trace label={traceLabel} rows={trace} of={sentence} />
    </div>
  );
}

/** True if the number is short enough to be beside its text on a phone. */
function isShort(before: string, number: string): boolean {
  return number !== "" && number.length <= 5 && before.length <= 12;
}

/** The parts keep their spaces, so that the sentence is whole when read aloud or copied. */
function splitAt(sentence: string, value: string | null): [string, string, string] {
  const at = value === null ? -1 : sentence.indexOf(value);
  if (value === null || at === -1) return ["", "", sentence];
  return [sentence.slice(0, at), value, sentence.slice(at + value.length)];
}
