export type PeriodFormProps = {
  /** What the form gives. */
  label: string;
  from: string;
  to: string;
  /** Further parameters of the address. */
  keeps: { name: string; value: string }[];
  /** A button for each file format, with its address. */
  buttons: { label: string; action: string }[];
};

/** A plain form for the data between two days, as one of several files. */
export function PeriodForm({ label, from, to, keeps, buttons }: PeriodFormProps) {
  return (
    <form className="period-form" method="get" action={buttons[0]?.action} aria-label={label}>
      {keeps.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="filter">
        <span>{from}</span>
        <input type="date" name="from" />
      </label>
      <label className="filter">
        <span>{to}</span>
        <input type="date" name="to" />
      </label>
      <p className="files">
        {buttons.map((button) => (
          <button key={button.action} type="submit" className="button" formAction={button.action}>
            {button.label}
          </button>
        ))}
      </p>
    </form>
  );
}
