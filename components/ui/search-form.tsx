type Props = {
  /** Address of the results. */
  action: string;
  label: string;
  submit: string;
  /** The searched text. */
  value?: string;
  /** The head of an earlier view. */
  at: number | null;
  /** True if the label is only for screen readers. */
  hidesLabel?: boolean;
};

/** A search as a plain form, which works without scripts. */
export function SearchForm({ action, label, submit, value, at, hidesLabel = false }: Props) {
  return (
    <form className="search-form" method="get" action={action} aria-label={submit}>
      {at !== null && <input type="hidden" name="at" value={at} />}
      <label className={hidesLabel ? undefined : "filter"}>
        <span className={hidesLabel ? "visually-hidden" : undefined}>{label}</span>
        <input type="search" name="q" defaultValue={value} maxLength={100} autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className="button">
        {submit}
      </button>
    </form>
  );
}
