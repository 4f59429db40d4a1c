import { expect, test, vi } from "vitest";
import { isInside, overlaps } from "@/components/pictures/box";
import { textBoxes } from "@/components/pictures/text-boxes.fixture";
import { shortHash } from "@/domain/view/edition";
import { seededPictures } from "./seeded-pictures.fixture";

// The first test renders every picture of the ledger, for each choice of each chart.
vi.setConfig({ testTimeout: 120_000 });

test("in no picture does a text leave its frame or cover another text", async () => {
  const { charts, cards } = await seededPictures();
  for (const { svg } of [...charts, ...cards]) {
    const [, width = "", height = ""] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const frame = { left: 12, top: 12, right: Number(width) - 12, bottom: Number(height) - 12 };
    const boxes = textBoxes(svg);
    for (const [index, box] of boxes.entries()) {
      expect(
        isInside(box, frame),
        `${box.text} is outside of ${svg.match(/<title[^>]*>([^<]*)/)?.[1]} ${width}x${height}`,
      ).toBe(true);
      const covered = boxes.slice(index + 1).find((other) => overlaps(box, other));
      expect(
        covered,
        `${box.text} covers ${covered?.text} in ${svg.match(/<title[^>]*>([^<]*)/)?.[1]} ${width}x${height}`,
      ).toBeUndefined();
    }
  }
});

test("a chart's file states its whole content, date, publisher, licence and ledger version", async () => {
  const { charts, edition } = await seededPictures();
  for (const { spec, svg } of charts) {
    const texts = wordsOf(svg);
    const { footer } = spec;
    for (const words of [
      spec.title,
      spec.summary,
      footer.asOf,
      footer.stale,
      footer.note,
      footer.licence,
      ...footer.sources.map(({ label }) => label),
      shortHash(edition.hash),
      `at=${edition.head}`,
    ])
      expect(texts).toContain(decodedText(words ?? ""));
  }
});

test("a card shows the whole sentence of each number, its topic, and whether it is old", async () => {
  const { cards, edition } = await seededPictures();
  for (const { card, svg } of cards.filter(({ format }) => format !== "landscape")) {
    const texts = wordsOf(svg);
    const sentences = card.figures.length > 0 ? card.figures.map(({ sentence }) => sentence) : [card.lead];
    for (const words of [card.title, card.stale, ...sentences, shortHash(edition.hash), `?at=${edition.head}`])
      expect(texts).toContain(decodedText(words ?? ""));
  }
});

test("a landscape picture states title, sentence, date, sources, licence and ledger version of its chart", async () => {
  const { cards, edition } = await seededPictures();
  const pictures = cards.filter(({ format }) => format === "landscape");
  expect(pictures.length).toBeGreaterThan(30);
  for (const { card, svg } of pictures) {
    const footer = card.chart?.footer;
    const words = [card.title, card.chart?.summary, footer?.asOf, footer?.stale, footer?.licence];
    const stated = [...words, ...(footer?.sources ?? []).map(({ label }) => label), shortHash(edition.hash)];
    for (const each of [...stated, `at=${edition.head}`]) expect(wordsOf(svg)).toContain(decodedText(each ?? ""));
  }
});

test("a picture refers to no other file", async () => {
  const { charts, cards } = await seededPictures();
  for (const { svg } of [...charts, ...cards]) {
    expect(svg).not.toMatch(/href|@import|<style|<script|<image|url\((?!#)/);
    expect(svg.match(/<svg /g)).toHaveLength(1);
  }
});

/** Returns the drawn text without its line breaks. */
function wordsOf(svg: string): string {
  return decodedText(
    textBoxes(svg)
      .map(({ text }) => text)
      .join(" "),
  );
}

/** Returns the text without spaces and with its entities decoded. */
function decodedText(text: string): string {
  const signs: Record<string, string> = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return text.replace(/&\w+;/g, (sign) => signs[sign] ?? sign).replace(/\s/g, "");
}
