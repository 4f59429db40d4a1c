import type { FormState } from "@/components/form-state/form-state";

type Props = {
  signIn: NonNullable<FormState["signIn"]>;
  /** Called before the page is left; given only where what was typed is kept. */
  leave?: () => void;
};

/** Where to sign in again: here, and back to what was typed, or in another tab. */
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
