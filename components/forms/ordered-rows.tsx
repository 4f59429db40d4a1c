"use client";

import { useEffect, useRef, useState } from "react";
import { useField, useRowCount } from "@/components/form-state/form-context";
import { type Choice, SelectField } from "./select-field";

type Props = {
  /** Dotted name of the list, and the field of each row. */
  list: string;
  field: string;
  /** `item`, `up`, `down` and `remove` contain `{number}`, the row's position from 1. */
  words: Record<"legend" | "hint" | "item" | "up" | "down" | "remove" | "add", string>;
  choices: Choice[];
};

/**
 * A list of choices whose order matters. Rows move up and down, and the focus stays on the row that moved. Without
 * JavaScript the user changes the order by choosing again; a row without a choice is not sent.
 */
export function OrderedRows({ list, field, words, choices }: Props) {
  const known = useRowCount(list);
  const { id, problem } = useField(list);
  const [rows, setRows] = useState(() => Array.from({ length: known + 2 }, (_, index) => index));
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const focus = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the rows
  useEffect(() => {
    if (focus.current) fieldset.current?.querySelector<HTMLElement>(focus.current)?.focus();
    // The names of the fields changed without any typing, and autosave must know.
    if (focus.current) fieldset.current?.dispatchEvent(new Event("input", { bubbles: true }));
    focus.current = undefined;
  }, [rows]);
  const change = (next: number[], at: string) => {
    focus.current = at;
    setRows(next);
  };
  const move = (index: number, by: -1 | 1) => {
    const next = [...rows];
    next.splice(index + by, 0, ...next.splice(index, 1));
    const isAtEnd = index + by === 0 || index + by === rows.length - 1;
    change(next, `[data-row="${rows[index]}"] ${isAtEnd ? "select" : by < 0 ? ".move-up" : ".move-down"}`);
  };
  const numbered = (text: string, index: number) => text.replace("{number}", String(index + 1));
  return (
    <fieldset ref={fieldset} className="field rows" id={id} tabIndex={-1}>
      <legend>{words.legend}</legend>
      <p className="hint">{words.hint}</p>
      {problem && <p className="error">{problem}</p>}
      {rows.map((row, index) => (
        <div key={row} data-row={row} className="ordered-row">
          <SelectField
            name={`${list}.${index}.${field}`}
            label={numbered(words.item, index)}
            choices={choices}
            initial=""
          />
          <div className="row-tools">
            {(["up", "down"] as const).map((way) => (
              <button
                key={way}
                type="button"
                className={`button move-${way}`}
                aria-label={numbered(words[way], index)}
                disabled={way === "up" ? index === 0 : index === rows.length - 1}
                onClick={() => move(index, way === "up" ? -1 : 1)}
              >
                {way === "up" ? "↑" : "↓"}
              </button>
            ))}
            <button
              type="button"
              className="button"
              aria-label={numbered(words.remove, index)}
              disabled={rows.length === 1}
              onClick={() =>
                change(
                  rows.filter((other) => other !== row),
                  `[data-row="${rows[index + 1] ?? rows[index - 1]}"] select`,
                )
              }
            >
              ×
            </button>
          </div>
        </div>
      ))}
      <button
        type="button"
        className="button add-row"
        onClick={() => {
          const row = Math.max(...rows) + 1;
          change([...rows, row], `[data-row="${row}"] select`);
        }}
      >
        {words.add}
      </button>
    </fieldset>
  );
}
