import type { FormState } from "@/components/form-state/form-state";

/** A text to copy now, such as a one-time link or recovery codes. It is stored nowhere and never shown again. */
export function ShownOnce({ title, text, hint, codes, next }: NonNullable<FormState["shown"]>) {
  return (
    <div className="notice done" role="status">
      <p className="notice-title">{title}</p>
      {codes ? (
        <ul className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <input className="code" aria-label={title} value={text} readOnly onFocus={(event) => event.target.select()} />
        </p>
      )}
      <p className="hint">{hint}</p>
      {next && (
        <p>
          <a className="button button-primary" href={next.href}>
            {next.label}
          </a>
        </p>
      )}
    </div>
  );
}
