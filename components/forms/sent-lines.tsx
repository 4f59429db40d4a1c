import type { SentLine } from "./use-lines";

export type SentWords = {
  /** Said when a line is in the batch, with `{line}`. */
  added: string;
  sending: string;
  /** Heading of lines that came back. */
  returned: string;
  correct: string;
};

type Props = { lines: SentLine[]; added: string; words: SentWords; onTake: (line: SentLine) => void };

/** Lines on their way, and those that came back while the next one was being typed. */
export function SentLines({ lines, added, words, onTake }: Props) {
  return (
    <div className="sent-lines">
      <p role="status" className="hint">
        {added && words.added.replace("{line}", added)}
      </p>
      {lines.length > 0 && (
        <ul className="plain">
          {lines.map((line) => (
            <li key={line.id}>
              <strong>{line.label}</strong>{" "}
              {line.answer ? (
                <>
                  <span className="error">{sentenceOf(line, words)}</span>{" "}
                  <button type="button" className="button" onClick={() => onTake(line)}>
                    {words.correct}
                  </button>
                </>
              ) : (
                <span className="hint">{words.sending}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sentenceOf({ answer }: SentLine, words: SentWords): string {
  const [problem] = answer?.problems ?? [];
  const [question] = answer?.questions ?? [];
  return problem?.sentence ?? question?.title ?? answer?.message ?? words.returned;
}
