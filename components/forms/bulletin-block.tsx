"use client";

import type { BulletinBlock } from "@/domain/inputs/lay-out-bulletin";
import { partitions } from "@/domain/values/vocabulary";
import type { sumsOf } from "./part-sums";
import { type SumSentences, sumSentence } from "./sum-sentence";
import { TextField } from "./text-field";

/** One measure of a publisher's bulletin in words; `labels` are those of its parts, in the same order. */
export type ShownBlock = BulletinBlock & {
  isFlow: boolean;
  labels: { dimension: string; category: string }[];
};

type Props = {
  /** Prefix of the figure's fields: blank, or `figures.0.`. */
  prefix: string;
  block: ShownBlock;
  sums: ReturnType<typeof sumsOf>;
  sentences: SumSentences;
};

type Cell = { index: number; category: string; label: string };

/** The printed parts of a figure, whose sums are compared with the total while the user types. */
export function PrintedParts({ prefix, block, sums, sentences }: Props) {
  return (
    <div className="printed">
      {groupsOf(block).map(({ dimension, label, cells }) => (
        <fieldset key={cells[0]?.index} className="printed-part">
          <legend>{label}</legend>
          <div className="printed-pair">
            {cells.map(({ index, category, label: name }) => (
              <div key={index}>
                <input type="hidden" name={`${prefix}parts.${index}.dimension`} value={dimension} />
                <input type="hidden" name={`${prefix}parts.${index}.category`} value={category} />
                <TextField label={name} name={`${prefix}parts.${index}.value`} inputMode="numeric" autoComplete="off" />
              </div>
            ))}
          </div>
          {(partitions as readonly string[]).includes(dimension) && (
            <p className="hint" aria-live="polite">
              {sumSentence(sentences, sums.total, sums.parts.get(dimension))}
            </p>
          )}
        </fieldset>
      ))}
    </div>
  );
}

/** Returns the parts with consecutive ones of a dimension together. */
function groupsOf({ parts, labels }: ShownBlock) {
  const groups: { dimension: string; label: string; cells: Cell[] }[] = [];
  parts.forEach(({ dimension, category }, index) => {
    const label = labels[index];
    const last = groups[groups.length - 1];
    const cell = { index, category, label: label?.category ?? category };
    if (last?.dimension === dimension) last.cells.push(cell);
    else groups.push({ dimension, label: label?.dimension ?? dimension, cells: [cell] });
  });
  return groups;
}
