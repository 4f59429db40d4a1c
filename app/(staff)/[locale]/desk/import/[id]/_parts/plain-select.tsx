import type { Choice } from "@/components/forms/select-field";

type Props = { name: string; label: string; choices: readonly Choice[]; value: string };

/** A select field for plain forms, which never come back with problems. */
export function PlainSelect({ name, label, choices, value }: Props) {
  const id = name.replaceAll(".", "-");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
