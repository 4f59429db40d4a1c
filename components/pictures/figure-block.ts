import type { Tone } from "@/domain/charts/spec";
import { type Block, room, stack, textBlock } from "./block";
import { tones } from "./palette";
import { type Type, textLine } from "./text-line";
import { textWidth } from "./text-width";

/** A number as it is read, and the whole sentence that it never travels without. */
export type CardFigure = {
  /** Null: no number was published; the sentence says what was. */
  number: string | null;
  sentence: string;
  tone: Tone;
};

type Frame = { width: number; height: number; number: number; words: number };

/** A large number over its sentence, both as large as the frame lets them be. */
export function figureBlock({ number, sentence, tone }: CardFigure, frame: Frame): Block {
  const { width } = frame;
  const size = number === null ? 0 : Math.min(frame.number, (frame.number * width) / numberWidth(number, frame.number));
  const figure = number === null ? room(0) : numberBlock(number, size, tones[tone]);
  const words = fittedBlock(sentence, width, frame.height - figure.height, { size: frame.words });
  return stack([figure, words]);
}

/** A text in the largest size, of at least three fifths of the wanted one, in which it is no higher than it may be. */
export function fittedBlock(text: string, width: number, height: number, type: Type): Block {
  let { size } = type;
  const smallest = size * 0.6;
  while (size > smallest && textBlock(text, width, { ...type, size }).height > height) size -= 1;
  return textBlock(text, width, { ...type, size });
}

/** A number alone on its line has nothing below its base line but the comma of its thousands, and no accents above. */
function numberBlock(number: string, size: number, fill: string): Block {
  const line = textLine(number, { x: -0.02 * size, y: 0.7 * size, size, weight: "semibold", fill });
  return { height: (number.includes(",") ? 0.96 : 0.86) * size, markup: [line] };
}

function numberWidth(number: string, size: number): number {
  return textWidth(number, size, "semibold");
}
