"use client";

import { useContext, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import type { FieldWords } from "./field-words";
import { type Choice, SelectField } from "./select-field";
import { TextField } from "./text-field";

type Props = {
  words: Record<"dimension" | "category" | "value", FieldWords> & { legend: string; add: string };
  dimensions: Choice[];
  /** Parts in the bulletin's own layout, as `dimension category`. */
  printed: string[];
};

/** Rows for parts outside the usual layout: single nationalities, places. They follow the other parts in one list. */
export function OtherPartRows({ words, dimensions, printed }: Props) {
  const { values } = useContext(FormContext);
  const known = Object.keys(values).flatMap((name) => /^parts\.(\d+)\.dimension$/.exec(name)?.[1] ?? []);
  const others = known.filter(
    (index) => !printed.includes(`${values[`parts.${index}.dimension`]} ${values[`parts.${index}.category`]}`),
  );
  const [added, setAdded] = useState(1);
  const first = known.length + printed.length;
  const rows = [...others.map(Number), ...Array.from({ length: added }, (_, index) => first + index)];
  return (
    <fieldset className="field rows">
      <legend>{words.legend}</legend>
      {rows.map((index) => (
        <div key={index} className="row field-row">
          <SelectField {...words.dimension} name={`parts.${index}.dimension`} choices={dimensions} />
          <TextField {...words.category} name={`parts.${index}.category`} autoComplete="off" />
          <TextField {...words.value} name={`parts.${index}.value`} inputMode="numeric" autoComplete="off" />
        </div>
      ))}
      <button type="button" className="button add-row" onClick={() => setAdded(added + 1)}>
        {words.add}
      </button>
    </fieldset>
  );
}
