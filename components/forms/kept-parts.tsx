"use client";

import type { Values } from "@/components/form-state/form-state";
import type { BulletinWords } from "./bulletin-words";
import { OtherPartRow } from "./other-part-rows";

type Props = { prefix: string; values: Values; from: number; words: BulletinWords };

/** Parts of a further figure that were typed and that its layout does not have: they stay visible. */
export function KeptParts({ prefix, values, from, words }: Props) {
  const rows: number[] = [];
  for (let index = from; `${prefix}parts.${index}.category` in values; index += 1) rows.push(index);
  return rows.map((index) => <OtherPartRow key={index} name={`${prefix}parts.${index}`} words={words} />);
}
