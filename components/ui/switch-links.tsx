type Props = {
  /** The choice: "Nacionalidad". */
  label: string;
  options: { label: string; href: string; current: boolean }[];
};

/** A few views of the same chart, as links: each view has an address. */
export function SwitchLinks({ label, options }: Props) {
  return (
    <nav className="switch" aria-label={label}>
      {options.map((option) => (
        <a key={option.href} href={option.href} aria-current={option.current ? "true" : undefined}>
          {option.label}
        </a>
      ))}
    </nav>
  );
}
