import { RefreshOnReturn } from "@/app/(staff)/_shared/pages/refresh-on-return";

type Props = { words: { href: string; label: string } };

/**
 * A link to the form of a new place, in another tab so that this form stays open. When the user returns, the choices
 * hold the new place.
 */
export function AddPlace({ words: { href, label } }: Props) {
  return (
    <p className="hint">
      <a className="tall" href={href} target="_blank" rel="noopener">
        {label}
      </a>
      <RefreshOnReturn />
    </p>
  );
}
