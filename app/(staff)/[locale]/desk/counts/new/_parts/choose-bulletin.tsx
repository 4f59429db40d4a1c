import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import type { Choice } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; publishers: Choice[]; publisher: string; measure: string };

/** Chooses the publisher whose layout the form shows, where no script rearranges the form. */
export function ChooseBulletin({ t, publishers, publisher, measure }: Props) {
  const fields = [
    { name: "publisher", label: t("desk.bulletin.whose"), choices: publishers, chosen: publisher },
    { name: "measure", label: t("field.measure.label"), choices: choicesOf(t, "measure"), chosen: measure },
  ];
  return (
    <noscript>
      <form method="get" className="form">
        <div className="field-row">
          {fields.map(({ name, label, choices, chosen }) => (
            <div key={name} className="field">
              <label htmlFor={`shown-${name}`}>{label}</label>
              <select id={`shown-${name}`} name={name} defaultValue={chosen}>
                {choices.map(({ value, label: option }) => (
                  <option key={value} value={value}>
                    {option}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
        <button type="submit" className="button">
          {t("desk.bulletin.show")}
        </button>
      </form>
    </noscript>
  );
}
