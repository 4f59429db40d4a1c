import { type FormState, fieldId } from "@/components/form-state/form-state";
import { ProblemLink } from "@/components/form-state/problem-link";
import { SignInLink } from "./sign-in-link";

/** `leave`: called before the user leaves the page to sign in. Only set if the typed values are saved. */
type Props = { state: FormState; leave?: () => void };

/**
 * The error summary above the form, with a link to each field. It takes the focus, so screen readers announce it at
 * once.
 */
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
