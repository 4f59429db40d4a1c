import { type Conflict, choicePrefix, type Side, sides } from "@/components/form-state/form-state";

type Props = {
  conflict: Conflict;
  /** The version that each field holds. */
  chosen: (field: string) => Side;
  /** What the user typed into a field after seeing both versions, in words; undefined if nothing. */
  typed: (field: string) => string | undefined;
  choose: (field: string, side: Side) => void;
};

/**
 * Both versions of a record next to each other. The user chooses one for each field that both changed, and sees what
 * was merged.
 */
export function ConflictChoice({ conflict, chosen, typed, choose }: Props) {
  const { title, lead, words, merged, fields } = conflict;
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
          {sides.map((side) => {
            const text = side === "typed" ? typed(field.name) : field[side];
            return (
              text !== undefined && (
                <label key={side} className="conflict-side">
                  <input
                    type="radio"
                    name={`${choicePrefix}${field.name}`}
                    value={side}
                    checked={chosen(field.name) === side}
                    onChange={() => choose(field.name, side)}
                  />
                  <span className="conflict-who">{words[side]}</span>
                  <span className="conflict-value">{text || "—"}</span>
                </label>
              )
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
