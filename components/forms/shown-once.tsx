import type { FormState } from "@/components/form-state/form-state";
import { CopyButton } from "./copy-button";

/** A text to copy now, such as a one-time link or recovery codes. It is stored nowhere and never shown again. */
export function ShownOnce({ title, text, hint, codes, copy, next }: NonNullable<FormState["shown"]>) {
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
      {copy && (
        <p>
          <CopyButton words={copy} text={text} of={title} />
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
