/** An active filter with the link that removes it. `remove` is the link's full name: "Quitar: Tocorón". */
export function Chip({ label, href, remove }: { label: string; href: string; remove: string }) {
  return (
    <a className="chip" href={href} aria-label={remove} rel="nofollow">
      {label}
      <span aria-hidden="true"> ×</span>
    </a>
  );
}
