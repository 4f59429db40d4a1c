type Props = {
  name: string;
  value: string;
  label: string;
  /** Id of the form that the box belongs to. It may stand elsewhere on the page, because each card has its own form. */
  form: string;
};

/** A checkbox at the head of a card, to select several cards for one request. */
export function TickedCard({ name, value, label, form }: Props) {
  return (
    <h2>
      <label className="choice">
        <input name={name} type="checkbox" value={value} form={form} />
        <span>{label}</span>
      </label>
    </h2>
  );
}
