/** A filter that is on, with the link that takes it off; `remove` names the link in full: "Quitar: Tocorón". */
export function Chip({ label, href, remove }: { label: string; href: string; remove: string }) {
  return (
    <a className="chip" href={href} aria-label={remove} rel="nofollow">
      {label}
      <span aria-hidden="true"> ×</span>
    </a>
  );
}
