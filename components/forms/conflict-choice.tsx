import { type Conflict, choicePrefix } from "@/components/form-state/form-state";

/**
 * Both versions of a record next to each other. The user chooses one for each field that both changed, and sees what
 * was merged.
 */
export function ConflictChoice({ conflict: { title, lead, mine, theirs, merged, fields } }: { conflict: Conflict }) {
  return (
    <fieldset className="conflict">
      <legend>{title}</legend>
      <p>{lead}</p>
      {merged.fields.length > 0 && (
        <div className="conflict-merged">
          <p>{merged.title}</p>
          <ul>
            {merged.fields.map((field) => (
              <li key={field.name}>
                {field.label}: <span className="conflict-value">{field.theirs || "—"}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {fields.map((field) => (
        <div key={field.name} className="conflict-field" role="radiogroup" aria-label={field.label}>
          <p className="conflict-label">{field.label}</p>
          {(["mine", "theirs"] as const).map((side) => (
            <label key={side} className="conflict-side">
              <input
                type="radio"
                name={`${choicePrefix}${field.name}`}
                value={side}
                defaultChecked={field.chosen === side}
              />
              <span className="conflict-who">{side === "mine" ? mine : theirs}</span>
              <span className="conflict-value">{field[side] || "—"}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
