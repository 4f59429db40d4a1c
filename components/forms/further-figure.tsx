"use client";

import { useContext } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { PrintedParts, type ShownBlock } from "./bulletin-block";
import type { BulletinWords } from "./bulletin-words";
import { DateField } from "./date-field";
import { KeptParts } from "./kept-parts";
import { sumsOf } from "./part-sums";
import { QuestionFields } from "./question-fields";
import { type Choice, SelectField } from "./select-field";
import { TextField } from "./text-field";

type Props = {
  /** Position in the form's list. */
  index: number;
  block: ShownBlock;
  label: string;
  words: BulletinWords;
  qualifiers: Choice[];
  /** The form as typed so far. */
  texts: Record<string, string>;
};

/** A further figure of a bulletin: deaths in custody next to the people detained. */
export function FurtherFigure({ index, block, label, words, qualifiers, texts }: Props) {
  const { values } = useContext(FormContext);
  const prefix = `figures.${index}.`;
  return (
    <fieldset className="field further-figure">
      <legend>{label}</legend>
      <input type="hidden" name={`${prefix}measure`} value={block.measure} />
      <div className="field-row">
        <TextField {...words.value} name={`${prefix}value`} inputMode="numeric" autoComplete="off" />
        <SelectField {...words.qualifier} name={`${prefix}qualifier`} choices={qualifiers} initial="exact" />
        {block.isFlow && <DateField {...words.since} name={`${prefix}since`} />}
      </div>
      <QuestionFields names={[`same_${block.measure}`, `contradiction_${block.measure}`]} />
      <PrintedParts {...{ prefix, block }} sums={sumsOf(texts, prefix)} sentences={words.sums} />
      <KeptParts {...{ prefix, values, words }} from={block.parts.length} />
    </fieldset>
  );
}
