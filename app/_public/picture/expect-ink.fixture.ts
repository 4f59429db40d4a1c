import sharp from "sharp";
import { expect } from "vitest";
import { cardFormats } from "@/components/pictures/card-picture";
import { textBoxes } from "@/components/pictures/text-boxes.fixture";
import { pngOf } from "./png-of";
import type { seededPictures } from "./seeded-pictures.fixture";

type DrawnCard = Awaited<ReturnType<typeof seededPictures>>["cards"][number];

/** Largest image that messengers show at once on a slow network, in bytes. */
const limit = 60 * 1024;

/** Renders a card and expects a small PNG of the right size, with dark pixels where its text is. */
export async function expectInk({ name, locale, format, svg }: DrawnCard): Promise<void> {
  const png = await pngOf(svg);
  expect(png.byteLength, `${name} ${locale} ${format}`).toBeLessThanOrEqual(limit);
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject(cardFormats[format]);
  for (const box of textBoxes(svg)) expect(inkIn(data, info.width, box), box.text).toBeGreaterThan(5);
}

/** Counts the pixels in a box that are clearly darker than the background. */
function inkIn(grey: Buffer, width: number, box: { left: number; top: number; right: number; bottom: number }): number {
  let dark = 0;
  for (let y = Math.floor(box.top); y < box.bottom; y++)
    for (let x = Math.floor(box.left); x < box.right; x++) if ((grey[y * width + x] ?? 255) < 180) dark++;
  return dark;
}
