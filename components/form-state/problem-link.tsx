import type { ProblemLink as Link } from "./form-state";

/** The link to the record that a message mentions. */
export function ProblemLink({ link: { href, label, isElsewhere } }: { link: Link }) {
  return isElsewhere ? (
    <a href={href} target="_blank" rel="noopener">
      {label}
    </a>
  ) : (
    <a href={href}>{label}</a>
  );
}
