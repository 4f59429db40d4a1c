import { Trace, type TraceRow } from "./trace";

type Props = {
  /** The whole sentence, as the one function that writes it gave it; it holds `value`. */
  sentence: string;
  /** The number as the sentence writes it ("457", "más de 600"), or null where only words were published. */
  value: string | null;
  /** `lead`: the one number of the page. */
  size?: "lead" | "plain";
  /** Where the number comes from, behind a button named `traceLabel`. */
  trace: TraceRow[];
  traceLabel: string;
  /** What a reader must know beside it: that it is old. */
  note?: string | null;
};

/** A number that cannot be read without its sentence: the sentence itself, with its number set large. */
export function Figure({ sentence, value, size = "plain", trace, traceLabel, note = null }: Props) {
  const [before, number, after] = splitAt(sentence, value);
  return (
    <div className={`figure ${size}${size === "plain" && isShort(before, number) ? " beside" : ""}`}>
      <p>
        {before !== "" && <span className="figure-before">{before}</span>}
        {number !== "" && <strong className="figure-value">{number}</strong>}
        <span className="figure-after">{after}</span>
      </p>
      {note !== null && <p className="stale">{note}</p>}
      <Trace label={traceLabel} rows={trace} />
    </div>
  );
}

/** Short enough to stand beside its words on a phone. */
function isShort(before: string, number: string): boolean {
  return number !== "" && number.length <= 5 && before.length <= 12;
}

/** The spaces stay in the parts, so that the sentence is whole when it is read aloud or copied. */
function splitAt(sentence: string, value: string | null): [string, string, string] {
  const at = value === null ? -1 : sentence.indexOf(value);
  if (value === null || at === -1) return ["", "", sentence];
  return [sentence.slice(0, at), value, sentence.slice(at + value.length)];
}
