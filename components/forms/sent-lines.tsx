import { labelOf, type SentLine } from "@/components/form-state/use-lines";
import { SignInLink } from "./sign-in-link";

export type SentWords = {
  /** Said when a line is in the batch, with `{line}`. */
  added: string;
  sending: string;
  /** Heading of lines that came back. */
  returned: string;
  correct: string;
  /** Sends a line as it is, and all of them. */
  again: string;
  againAll: string;
};

type Props = {
  lines: SentLine[];
  added: string;
  words: SentWords;
  onTake: (line: SentLine) => void;
  onAgain: (line: SentLine) => void;
  /** Called before the page is left to sign in; given only where the lines are kept. */
  leave?: () => void;
};

/** Lines on their way, and those that came back while the next one was being typed. */
export function SentLines({ lines, added, words, onTake, onAgain, leave }: Props) {
  const unheard = lines.filter(isUnheard);
  const signIn = lines.find(({ answer }) => answer?.signIn)?.answer?.signIn;
  return (
    <div className="sent-lines">
      <p role="status" className="hint">
        {added && words.added.replace("{line}", added)}
      </p>
      {unheard.length > 1 && (
        <button type="button" className="button" onClick={() => unheard.forEach(onAgain)}>
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
                  {isUnheard(line) && (
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

/** Nothing is wrong with it: it did not arrive, or nobody knows whether it did. */
function isUnheard({ answer }: SentLine): boolean {
  return answer !== null && answer.message !== null && answer.problems.length === 0 && answer.questions.length === 0;
}

function sentenceOf({ answer }: SentLine, words: SentWords): string {
  const [problem] = answer?.problems ?? [];
  const [question] = answer?.questions ?? [];
  return problem?.sentence ?? question?.title ?? answer?.message ?? words.returned;
}
