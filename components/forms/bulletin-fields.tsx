"use client";

import { type FormEvent, useContext, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { textsOf, type Values } from "@/components/form-state/form-state";
import type { FieldWords } from "./field-words";
import { sumsOf } from "./part-sums";
import { type SumSentences, sumSentence } from "./sum-sentence";
import { TextField } from "./text-field";

/** One dimension of a publisher's bulletin, in the publisher's order. */
export type Printed = {
  dimension: string;
  label: string;
  sums: boolean;
  categories: { category: string; label: string }[];
};

type Props = {
  value: FieldWords;
  printed: Printed[];
  sentences: SumSentences;
};

/** A bulletin in the publisher's own layout: the total and its parts, whose sums update while the user types. */
export function BulletinFields({ value, printed, sentences }: Props) {
  const { values } = useContext(FormContext);
  const [sums, setSums] = useState(() => sumsOf(values));
  const recount = (event: FormEvent<HTMLDivElement>) => {
    const form = (event.target as HTMLInputElement).form;
    if (form) setSums(sumsOf(textsOf(new FormData(form))));
  };
  const place = placesOf(values);
  let next = place.size;
  return (
    <div className="stack" onInput={recount}>
      <TextField {...value} name="value" inputMode="numeric" autoComplete="off" />
      <div className="printed">
        {printed.map(({ dimension, label, sums: isWhole, categories }) => (
          <fieldset key={dimension} className="printed-part">
            <legend>{label}</legend>
            <div className="printed-pair">
              {categories.map(({ category, label: name }) => {
                const index = place.get(`${dimension} ${category}`) ?? next++;
                return (
                  <div key={category}>
                    <input type="hidden" name={`parts.${index}.dimension`} value={dimension} />
                    <input type="hidden" name={`parts.${index}.category`} value={category} />
                    <TextField label={name} name={`parts.${index}.value`} inputMode="numeric" autoComplete="off" />
                  </div>
                );
              })}
            </div>
            {isWhole && (
              <p className="hint" aria-live="polite">
                {sumSentence(sentences, sums.total, sums.parts.get(dimension))}
              </p>
            )}
          </fieldset>
        ))}
      </div>
    </div>
  );
}

/** Maps each category to its index in the form's list. */
function placesOf(values: Values): Map<string, number> {
  const places = new Map<string, number>();
  for (const [name, dimension] of Object.entries(values)) {
    const index = /^parts\.(\d+)\.dimension$/.exec(name)?.[1];
    if (index) places.set(`${dimension} ${values[`parts.${index}.category`]}`, Number(index));
  }
  return places;
}
