import type { Headline } from "@/domain/charts/spec";
import { type Block, room, stack, textBlock } from "./block";
import { toneColour } from "./colours";
import { type Type, textLine } from "./text-line";
import { textWidth } from "./text-width";

/** A number and the whole sentence that must accompany it. */
export type CardFigure = Headline;

type Frame = { width: number; height: number; number: number; words: number };

/** A large number above its sentence, both as large as the frame allows. */
export function figureBlock({ number, sentence, tone }: CardFigure, frame: Frame): Block {
  const { width } = frame;
  const size = number === null ? 0 : Math.min(frame.number, (frame.number * width) / numberWidth(number, frame.number));
  const figure = number === null ? room(0) : numberBlock(number, size, toneColour(tone));
  const words = fittedBlock(sentence, width, frame.height - figure.height, { size: frame.words });
  return stack([figure, words]);
}

/** Returns the text in the largest size that fits the height, but at least three fifths of the requested size. */
export function fittedBlock(text: string, width: number, height: number, type: Type): Block {
  let { size } = type;
  const smallest = size * 0.6;
  while (size > smallest && textBlock(text, width, { ...type, size }).height > height) size -= 1;
  return textBlock(text, width, { ...type, size });
}

/** A number has no accents above, and below its baseline only the comma of its thousands, so it needs less height. */
function numberBlock(number: string, size: number, fill: string): Block {
  const line = textLine(number, { x: -0.02 * size, y: 0.7 * size, size, weight: "semibold", fill });
  return { height: (number.includes(",") ? 0.96 : 0.86) * size, markup: [line] };
}

function numberWidth(number: string, size: number): number {
  return textWidth(number, size, "semibold");
}
