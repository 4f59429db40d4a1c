import type { ChartSpec } from "@/domain/charts/spec";
import type { Locale } from "@/messages/locale";
import { type Block, room, sideBySide, stack, textBlock } from "./block";
import { cardChart } from "./card-chart";
import { colours } from "./colours";
import { type CardFigure, figureBlock, fittedBlock } from "./figure-block";
import type { Imprint } from "./imprint";
import { landscapeSize } from "./landscape-picture";
import { element, type Markup, moved } from "./markup";
import { picture } from "./picture";
import { type Screen, screenOf } from "./screen";
import type { StyleSheet } from "./style-sheet";
import { textLine } from "./text-line";
import { textWidth } from "./text-width";
import { shortened } from "./wrap-text";

/** The content of a shared picture. It never names a person, because messengers store it. */
export type Card = {
  locale: Locale;
  title: string;
  /** Text of a card that has no figures. */
  lead: string;
  /** The first is drawn largest. */
  figures: CardFigure[];
  /** The sentence that says the data are old, or null. */
  stale: string | null;
  chart: ChartSpec | null;
};

/** Sizes that messengers and social networks show, in pixels. */
export const cardFormats = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  landscape: landscapeSize,
} as const;
export type CardFormat = keyof typeof cardFormats;

const margin = 54;
const gutter = 56;
const footHeight = 46;

/** Cards show charts as a phone of this width in pixels does: with few labels. */
const phone = 400;

/** Returns the card's chart in a size, its smaller texts `words` pixels high. */
type SmallChart = (width: number, height: number, words: number) => Block;

/** Returns a card as an SVG file: the number with its whole sentence, a small chart, and the source. */
export function cardPicture(card: Card, imprint: Imprint, format: CardFormat, sheet: StyleSheet): string {
  const screen = screenOf(sheet, phone);
  const { width, height } = cardFormats[format];
  const [inner, tall] = [width - 2 * margin, height - 2 * margin];
  const head = stack([
    textBlock(imprint.site, inner, { size: 24, weight: "semibold", fill: colours.candle }),
    room(4),
    card.figures.length > 0
      ? fittedBlock(card.title, inner, format === "square" ? 110 : 60, { size: 38, weight: "semibold" })
      : room(0),
    room(format === "square" ? 28 : 20),
  ]);
  const body = bodyOf(card, format, inner, tall - head.height - footHeight, screen);
  const markup = [...head.markup, moved(0, head.height, body.markup), foot(imprint, inner, tall)];
  const words = { locale: card.locale, title: card.title, description: cardWords(card) };
  return picture(markup, { width, height, margin }, words, screen);
}

/** Returns the card's alternative text: the sentence of each of its numbers. */
export function cardWords({ lead, figures, stale }: Card): string {
  return [lead, ...figures.map(({ sentence }) => sentence), stale].filter(Boolean).join(" ");
}

function bodyOf(card: Card, format: CardFormat, width: number, height: number, screen: Screen): Block {
  const [first, ...others] = card.figures;
  if (!first) return textBody(card, width, height);
  const stale = textBlock(card.stale ?? "", width, { size: 20, weight: "semibold", fill: colours.candle });
  const under = { height: stale.height, markup: [moved(0, height - stale.height - 12, stale.markup)] };
  const free = height - (stale.height > 0 ? stale.height + 24 : 12);
  const drawn = card.chart;
  const chart: SmallChart | null = drawn && ((...size) => cardChart(drawn, ...size, screen));
  const [second] = others;
  const body =
    second && others.length === 1 && fitsBelow(card.chart, format)
      ? pairBody([first, second], chart, width, free)
      : format === "square"
        ? squareBody(first, others, chart, width, free)
        : wideBody(first, others, chart, width, free);
  return { height, markup: [...body.markup, ...under.markup] };
}

/** True if the chart is clear in the height that two numbers leave: bars in any format, one plot in a square. */
function fitsBelow(chart: ChartSpec | null, format: CardFormat): boolean {
  return chart?.kind !== "time" || (format === "square" && chart.panels.length === 1);
}

/** Two numbers of the same size side by side, the chart below them. */
function pairBody(figures: [CardFigure, CardFigure], chart: SmallChart | null, width: number, height: number): Block {
  const each = (width - gutter) / 2;
  const row = sideBySide(
    figures.map((figure, index) => ({
      x: index * (each + gutter),
      block: figureBlock(figure, { width: each, height: height * 0.55, number: 130, words: 28 }),
    })),
  );
  return stack([row, chart ? chart(width, height - row.height - 24, 17) : room(0)], 24);
}

/** Number on the left; chart, or other numbers, on the right. Two numbers are on the left together. */
function wideBody(
  first: CardFigure,
  others: CardFigure[],
  chart: SmallChart | null,
  width: number,
  height: number,
): Block {
  const left = Math.round(width * (others.length > 0 ? 0.54 : chart ? 0.36 : 0.75));
  const right = width - left - gutter;
  const x = left + gutter;
  if (others.length === 0) {
    const figure = figureBlock(first, { width: left, height, number: 150, words: 30 });
    return sideBySide([{ x: 0, block: figure }, ...(chart ? [{ x, block: chart(right, height, 17) }] : [])]);
  }
  if (chart && others.length === 1) {
    const narrow = Math.round(width * 0.4);
    return sideBySide([
      { x: 0, block: column([first, ...others], narrow, height) },
      { x: narrow + gutter, block: chart(width - narrow - gutter, height, 17) },
    ]);
  }
  const figure = figureBlock(first, { width: left, height: height * 0.5, number: 132, words: 28 });
  const small = chart ? chart(left, height - figure.height - 20, 16) : room(0);
  return sideBySide([
    { x: 0, block: stack([figure, small], 20) },
    { x, block: column(others, right, height) },
  ]);
}

/** Number at the top, chart at the bottom, other numbers in a row between them. */
function squareBody(
  first: CardFigure,
  others: CardFigure[],
  chart: SmallChart | null,
  width: number,
  height: number,
): Block {
  const figure = figureBlock(first, { width, height: height * 0.42, number: 200, words: 36 });
  const each = (width - gutter) / 2;
  const row = sideBySide(
    others.map((other, index) => ({
      x: index * (each + gutter),
      block: figureBlock(other, { width: each, height: height * 0.26, number: 76, words: 25 }),
    })),
  );
  const above = stack([figure, row], 28);
  return stack([above, chart ? chart(width, height - above.height - 30, 22) : room(0)], 30);
}

function column(figures: CardFigure[], width: number, height: number): Block {
  const each = height / figures.length - 18;
  return stack(
    figures.map((figure) => {
      const block = figureBlock(figure, { width, height: each - 16, number: 84, words: 25 });
      return { height: each, markup: [line(width, 0), moved(0, 16, block.markup)] };
    }),
    18,
  );
}

/** A card without figures describes the site, or says why its chart is not drawn. */
function textBody({ title, lead }: Card, width: number, height: number): Block {
  const above = stack([room(30), fittedBlock(title, width, height * 0.5, { size: 68, weight: "semibold" }), room(24)]);
  return stack([above, fittedBlock(lead, width, height - above.height - 24, { size: 34 })]);
}

/** The source of the card: address on the left, version of the ledger on the right, in one line as large as fits. */
function foot({ address, version }: Imprint, width: number, height: number): Markup {
  const place = address.replace(/^https:\/\//, "");
  const gap = 32;
  const natural = textWidth(place + version, 20) + gap;
  const size = Math.max(15, Math.min(20, Math.floor((20 * width) / natural)));
  const type = { size, fill: colours.soft, y: height - 2 };
  return element(
    "g",
    {},
    line(width, height - 34),
    textLine(shortened(place, width - textWidth(version, size) - gap, size), { ...type, x: 0 }),
    textLine(version, { ...type, x: width, anchor: "end" }),
  );
}

function line(width: number, y: number): Markup {
  return element("line", { x1: 0, x2: width, y1: y, y2: y, stroke: colours.rule });
}
