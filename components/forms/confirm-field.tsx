import { type Confirm, confirmationField, fieldId } from "@/components/form-state/form-state";
import { Labelled } from "./labelled";

/** Asks for the password above a form that waits for it. The field takes the focus, also without JavaScript. */
export function ConfirmField({ confirm: { title, lead, label, email, problem } }: { confirm: Confirm }) {
  const id = fieldId(confirmationField);
  return (
    <div className="notice attention stack">
      <p className="notice-title">{title}</p>
      <p id={`${id}-lead`}>{lead}</p>
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <Labelled id={id} label={label} problem={problem}>
        <input
          id={id}
          name={confirmationField}
          type="password"
          autoComplete="current-password"
          // biome-ignore lint/a11y/noAutofocus: the form waits for this field alone
          autoFocus
          aria-invalid={problem ? true : undefined}
          aria-describedby={[`${id}-lead`, problem && `${id}-error`].filter(Boolean).join(" ")}
        />
      </Labelled>
    </div>
  );
}
