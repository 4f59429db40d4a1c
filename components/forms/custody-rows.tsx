"use client";

import { DateField } from "./date-field";
import type { FieldWords } from "./field-words";
import { Rows } from "./rows";
import { type Choice, SelectField } from "./select-field";

type Props = {
  list: string;
  words: Record<"custody" | "from" | "state" | "facility" | "federalEntity", FieldWords> & { add: string };
  states: Choice[];
  facilities: Choice[];
  entities: Choice[];
};

/** Rows of custody periods: place, state and first day. */
export function CustodyRows({ list, words, states, facilities, entities }: Props) {
  return (
    <Rows
      list={list}
      legend={words.custody.label}
      add={words.add}
      row={(name) => (
        <div className="field-row">
          <DateField {...words.from} name={`${name}.from`} />
          <SelectField {...words.state} name={`${name}.state`} choices={states} />
          <SelectField {...words.facility} name={`${name}.facility`} choices={facilities} />
          <SelectField {...words.federalEntity} name={`${name}.federalEntity`} choices={entities} />
        </div>
      )}
    />
  );
}
