import { expect, test, vi } from "vitest";
import { isInside, overlaps } from "@/components/pictures/box";
import { textBoxes } from "@/components/pictures/text-boxes.fixture";
import { shortHash } from "@/domain/view/edition";
import { seededPictures } from "./seeded-pictures.fixture";

// The first test draws all pictures of the ledger, for each choice that each chart offers.
vi.setConfig({ testTimeout: 120_000 });

test("in no picture does a text run outside or cover another", async () => {
  const { charts, cards } = await seededPictures();
  for (const { svg } of [...charts, ...cards]) {
    const [, width = "", height = ""] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const frame = { left: 12, top: 12, right: Number(width) - 12, bottom: Number(height) - 12 };
    const boxes = textBoxes(svg);
    for (const [index, box] of boxes.entries()) {
      expect(isInside(box, frame), `${box.text} is outside`).toBe(true);
      const covered = boxes.slice(index + 1).find((other) => overlaps(box, other));
      expect(covered, `${box.text} covers ${covered?.text}`).toBeUndefined();
    }
  }
});

test("a chart's file says whole what it shows, as of when, by whom, under which licence and from which state of the ledger", async () => {
  const { charts, edition } = await seededPictures();
  for (const { spec, svg } of charts) {
    const told = wordsOf(svg);
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
      expect(told).toContain(bare(words ?? ""));
  }
});

test("a card says the whole sentence of each of its numbers, what it belongs to, and whether it is old", async () => {
  const { cards, edition } = await seededPictures();
  for (const { card, svg } of cards) {
    const told = wordsOf(svg);
    const sentences = card.figures.length > 0 ? card.figures.map(({ sentence }) => sentence) : [card.lead];
    for (const words of [card.title, card.stale, ...sentences, shortHash(edition.hash), `?at=${edition.head}`])
      expect(told).toContain(bare(words ?? ""));
  }
});

test("a picture refers to nothing outside itself", async () => {
  const { charts, cards } = await seededPictures();
  for (const { svg } of [...charts, ...cards]) {
    expect(svg).not.toMatch(/href|@import|<style|<script|<image|url\((?!#)/);
    expect(svg.match(/<svg /g)).toHaveLength(1);
  }
});

/** The drawn words without their breaks into lines. */
function wordsOf(svg: string): string {
  return bare(
    textBoxes(svg)
      .map(({ text }) => text)
      .join(" "),
  );
}

function bare(text: string): string {
  const signs: Record<string, string> = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return text.replace(/&\w+;/g, (sign) => signs[sign] ?? sign).replace(/\s/g, "");
}
