"use client";

import { useContext, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import type { BulletinWords } from "./bulletin-words";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

/** `from`: how many parts the bulletin's layout has; they come first in the form's list. */
type Props = { words: BulletinWords; from: number };

/** Id of the list of categories, which all rows share. */
const categoryList = "part-categories";

/** Rows for parts outside of the layout: single nationalities, places. They follow the other parts in one list. */
export function OtherPartRows({ words, from }: Props) {
  const { values } = useContext(FormContext);
  const known = Object.keys(values).filter((name) => /^parts\.\d+\.category$/.test(name)).length;
  const [added, setAdded] = useState(1);
  const rows = Array.from({ length: Math.max(0, known - from) + added }, (_, index) => from + index);
  return (
    <details open={known > from || undefined}>
      <summary>{words.otherParts}</summary>
      <fieldset className="field rows">
        <legend className="visually-hidden">{words.otherParts}</legend>
        {rows.map((index) => (
          <OtherPartRow key={index} name={`parts.${index}`} words={words} />
        ))}
        <datalist id={categoryList}>
          {words.categories.map(({ value, label, group }) => (
            <option key={value} value={value.slice(value.indexOf(":") + 1)}>
              {`${group}: ${label}`}
            </option>
          ))}
        </datalist>
        <button type="button" className="button add-row" onClick={() => setAdded(added + 1)}>
          {words.add}
        </button>
      </fieldset>
    </details>
  );
}

/** One part with its dimension, category and number. */
export function OtherPartRow({ name, words }: { name: string; words: BulletinWords }) {
  return (
    <div className="row field-row">
      <SelectField {...words.dimension} name={`${name}.dimension`} choices={words.dimensions} />
      <TextField {...words.category} name={`${name}.category`} list={categoryList} autoComplete="off" />
      <TextField {...words.partValue} name={`${name}.value`} inputMode="numeric" autoComplete="off" />
    </div>
  );
}
