import { type RefObject, useState } from "react";
import { belongs, type Conflict, type FormState, type Side, type Values } from "./form-state";
import { standingIn, wordsIn } from "./typed-in";

type Typed = { values: Values; words: string };

type Chosen = {
  conflict: Conflict;
  sides: Record<string, Side>;
  /** What was typed after both versions were shown. It stays when the user chooses another version. */
  typed: Record<string, Typed>;
  /** The form's values after the last choice, and the number of choices. */
  values: Values | undefined;
  turn: number;
};

/**
 * Lets the fields of a conflict follow the chosen version. `choose` puts a version into its field; `typing` notes that
 * the user changed a field after that, so it holds neither version. `turn` is the key that renders the fields again.
 */
export function useChosenVersions(form: RefObject<HTMLFormElement | null>, state: FormState) {
  const { conflict } = state;
  const [latest, setLatest] = useState<Chosen>();
  const now = latest && latest.conflict === conflict ? latest : conflict && startOf(conflict);

  const choose = (name: string, side: Side) => {
    const field = now?.conflict.fields.find((each) => each.name === name);
    if (!now || !field || !form.current) return;
    const standing = { ...(now.values ?? state.values), ...standingIn(form.current) };
    const typed = now.sides[name] === "typed" ? withTyped(now.typed, form.current, standing, name) : now.typed;
    const values = side === "typed" ? typed[name]?.values : field.values[side];
    if (!values) return;
    const own = Object.keys(standing).filter((each) => belongs(each, name));
    const blank = Object.fromEntries(own.map((each) => [each, ""]));
    setLatest({
      ...now,
      sides: { ...now.sides, [name]: side },
      typed,
      values: { ...standing, ...blank, ...values },
      turn: now.turn + 1,
    });
  };

  const typing = (name: string) => {
    const field = now?.conflict.fields.find((each) => belongs(name, each.name));
    if (!now || !field || !form.current) return;
    const words = wordsIn(form.current, field.name);
    const typed = { ...now.typed, [field.name]: { values: {}, words } };
    setLatest({ ...now, sides: { ...now.sides, [field.name]: "typed" }, typed });
  };

  return {
    turn: now?.turn ?? 0,
    shown: now?.values ? { ...state, values: now.values } : state,
    choose,
    typing,
    chosen: (name: string): Side => now?.sides[name] ?? "mine",
    typed: (name: string) => now?.typed[name]?.words,
  };
}

function startOf(conflict: Conflict): Chosen {
  const sides = Object.fromEntries(conflict.fields.map(({ name, chosen }) => [name, chosen]));
  const isTyped = conflict.fields.filter(({ chosen }) => chosen === "typed");
  const typed = Object.fromEntries(isTyped.map(({ name }) => [name, { values: {}, words: "" }]));
  return { conflict, sides, typed, values: undefined, turn: 0 };
}

function withTyped(typed: Chosen["typed"], form: HTMLFormElement, standing: Values, name: string): Chosen["typed"] {
  const own = Object.entries(standing).filter(([each]) => belongs(each, name));
  return { ...typed, [name]: { values: Object.fromEntries(own), words: wordsIn(form, name) } };
}
