import { labelOf, type SentLine } from "@/components/form-state/use-lines";
import { SignInLink } from "./sign-in-link";

export type SentWords = {
  /** Announced when a line is in the batch, with `{line}`. */
  added: string;
  sending: string;
  /** Heading of returned lines. */
  returned: string;
  correct: string;
  /** Labels of the buttons that resend one line, or all lines. */
  again: string;
  againAll: string;
};

type Props = {
  lines: SentLine[];
  added: string;
  words: SentWords;
  onTake: (line: SentLine) => void;
  onAgain: (line: SentLine) => void;
  /** Called before the user leaves the page to sign in. Only set if the lines are saved. */
  leave?: () => void;
};

/** Lines in transit, and lines that were refused while the user typed the next one. */
export function SentLines({ lines, added, words, onTake, onAgain, leave }: Props) {
  const unconfirmed = lines.filter(isUnconfirmed);
  const signIn = lines.find(({ answer }) => answer?.signIn)?.answer?.signIn;
  return (
    <div className="sent-lines">
      <p role="status" className="hint">
        {added && words.added.replace("{line}", added)}
      </p>
      {unconfirmed.length > 1 && (
        <button type="button" className="button" onClick={() => unconfirmed.forEach(onAgain)}>
          {words.againAll}
        </button>
      )}
      {lines.length > 0 && (
        <ul className="plain">
          {lines.map((line) => (
            <li key={line.id}>
              <strong>{labelOf(line.values)}</strong>{" "}
              {line.answer ? (
                <>
                  <span className="error">{sentenceOf(line, words)}</span>{" "}
                  {isUnconfirmed(line) && (
                    <button type="button" className="button" onClick={() => onAgain(line)}>
                      {words.again}
                    </button>
                  )}{" "}
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
      {signIn && <SignInLink signIn={signIn} leave={leave} />}
    </div>
  );
}

/** True if the line has no error but no confirmation either: it did not arrive, or its answer was lost. */
function isUnconfirmed({ answer }: SentLine): boolean {
  return answer !== null && answer.message !== null && answer.problems.length === 0 && answer.questions.length === 0;
}

function sentenceOf({ answer }: SentLine, words: SentWords): string {
  const [problem] = answer?.problems ?? [];
  const [question] = answer?.questions ?? [];
  return problem?.sentence ?? question?.title ?? answer?.message ?? words.returned;
}
