import type { FormState } from "@/components/form-state/form-state";

type Props = {
  signIn: NonNullable<FormState["signIn"]>;
  /** Called before the user leaves the page. Only set if the typed values are saved. */
  leave?: () => void;
};

/** Link to sign in again: in this tab with return to the typed values, or in another tab. */
export function SignInLink({ signIn, leave }: Props) {
  return (
    <>
      {leave && (
        <p>
          <a href={`${signIn.href}?next=${encodeURIComponent(location.pathname + location.search)}`} onClick={leave}>
            {signIn.here}
          </a>
        </p>
      )}
      <p>
        <a href={signIn.href} target="_blank" rel="noopener">
          {signIn.label}
        </a>
      </p>
    </>
  );
}
