import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cardFormats } from "@/components/pictures/card-picture";
import { element } from "@/components/pictures/markup";
import { textBoxes } from "@/components/pictures/text-boxes.fixture";
import { textLine } from "@/components/pictures/text-line";
import { textWidth } from "@/components/pictures/text-width";
import { pngOf } from "./png-of";
import { seededPictures } from "./seeded-pictures.fixture";

/** What messengers still show at once on a slow network, in bytes. */
const limit = 60 * 1024;

test("every card of the seeded ledger is a small PNG of its own size, with ink where its words are", {
  timeout: 240_000,
}, async () => {
  const { cards } = await seededPictures();
  for (const { name, locale, format, svg } of cards) {
    const png = await pngOf(svg);
    expect(png.byteLength, `${name} ${locale} ${format}`).toBeLessThanOrEqual(limit);
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject(cardFormats[format]);
    for (const box of textBoxes(svg)) expect(inkIn(data, info.width, box), box.text).toBeGreaterThan(5);
  }
});

test.each(["regular", "semibold"] as const)(
  "the widths that pictures are laid out with are those of the %s file",
  (weight) => {
    for (const letter of "0123456789%BCMabcdefilmstwñáéíóúüçãõ.,:;()–—·…") {
      const line = `n${letter}`.repeat(20);
      const text = textLine(line, { x: 0, y: 50, size: 40, weight, fill: "#000000" });
      const svg = element(
        "svg",
        {
          xmlns: "http://www.w3.org/2000/svg",
          width: 4000,
          height: 80,
          "font-family": "'Source Serif 4'",
          "font-kerning": "none",
        },
        text,
      );
      // Without the attribute that says how long the text shall be.
      const own = String(svg).replace(/ textLength="[^"]*" lengthAdjust="[^"]*"/, "");
      const box = new Resvg(own, { font: fonts }).getBBox();
      // The box is that of the ink, which is a little less.
      const ratio = (box?.width ?? 0) / textWidth(line, 40, weight);
      expect(Math.abs(ratio - 1), letter).toBeLessThan(0.05);
    }
  },
);

test("what is no picture is an error, and the next one is still drawn", async () => {
  await expect(pngOf("<svg")).rejects.toThrow();
  await expect(
    pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>', { scale: 2 }),
  ).resolves.toBeInstanceOf(Uint8Array);
});

const fonts = {
  loadSystemFonts: false,
  fontFiles: ["regular", "semibold"].map((name) => join("assets", "fonts", `source-serif-4-${name}.ttf`)),
};

/** Pixels in a box that are clearly darker than paper. */
function inkIn(grey: Buffer, width: number, box: { left: number; top: number; right: number; bottom: number }): number {
  let dark = 0;
  for (let y = Math.floor(box.top); y < box.bottom; y++)
    for (let x = Math.floor(box.left); x < box.right; x++) if ((grey[y * width + x] ?? 255) < 180) dark++;
  return dark;
}
