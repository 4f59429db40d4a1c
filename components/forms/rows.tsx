"use client";

import { type ReactNode, useState } from "react";
import { useField, useRowCount } from "@/components/form-state/form-context";

type Props = {
  /** Dotted name of the list. */
  list: string;
  legend: string;
  hint?: string;
  /** Label of the button: "Añadir otra fila". */
  add: string;
  /** Number of empty rows. Without JavaScript the user cannot add more. */
  spare?: number;
  row: (name: string, index: number) => ReactNode;
};

/** A list of field rows that can grow. Blank rows are not sent. */
export function Rows({ list, legend, hint, add, spare = 1, row }: Props) {
  const [count, setCount] = useState(useRowCount(list) + spare);
  const { id, problem } = useField(list);
  return (
    <fieldset className="field rows" id={id} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {problem && <p className="error">{problem}</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
        <div key={index} className="row">
          {row(`${list}.${index}`, index)}
        </div>
      ))}
      <button type="button" className="button add-row" onClick={() => setCount(count + 1)}>
        {add}
      </button>
    </fieldset>
  );
}
