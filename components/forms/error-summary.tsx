import { type FormState, fieldId } from "@/components/form-state/form-state";
import { ProblemLink } from "@/components/form-state/problem-link";
import { SignInLink } from "./sign-in-link";

/** `leave`: called before the page is left to sign in; given only where what was typed is kept. */
type Props = { state: FormState; leave?: () => void };

/** Above the form: what was wrong, each sentence leading to its field. It takes the focus, so it is read at once. */
export function ErrorSummary({ state: { message, messageLink, problems, signIn }, leave }: Props) {
  if (!message && problems.length === 0) return null;
  return (
    <div className="notice error form-summary" role="alert">
      {message && (
        <p className="notice-title">
          {message} {messageLink && <ProblemLink link={messageLink} />}
        </p>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, sentence, label, link }) => (
            <li key={`${field}-${sentence}`}>
              <a href={`#${fieldId(field)}`}>{label ? `${label}: ${sentence}` : sentence}</a>{" "}
              {link && <ProblemLink link={link} />}
            </li>
          ))}
        </ul>
      )}
      {signIn && <SignInLink signIn={signIn} leave={leave} />}
    </div>
  );
}
