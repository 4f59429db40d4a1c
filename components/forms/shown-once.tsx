type Props = { title: string; text: string; hint: string };

/** A text to copy now, such as a one-time link. It is stored nowhere and never shown again. */
export function ShownOnce({ title, text, hint }: Props) {
  return (
    <div className="notice done" role="status">
      <p className="notice-title">{title}</p>
      <p>
        <input className="code" aria-label={title} value={text} readOnly onFocus={(event) => event.target.select()} />
      </p>
      <p className="hint">{hint}</p>
    </div>
  );
}
