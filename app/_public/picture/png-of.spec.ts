import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { element } from "@/components/pictures/markup";
import { textLine } from "@/components/pictures/text-line";
import { textWidth } from "@/components/pictures/text-width";
import { expectInk } from "./expect-ink.fixture";
import { pngOf } from "./png-of";
import { seededPictures } from "./seeded-pictures.fixture";

test("cards of the seeded ledger are small PNGs of the right size, with dark pixels where their text is", async () => {
  const { cards } = await seededPictures();
  const three = cards.filter(({ name, locale, format }) =>
    ["dashboard es wide", "gender en square", "site es square"].includes(`${name} ${locale} ${format}`),
  );
  expect(three).toHaveLength(3);
  for (const card of three) await expectInk(card);
});

test.each(["regular", "semibold"] as const)("the layout widths are those of the %s font file", (weight) => {
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
    // Without the attribute that sets the text's length.
    const own = String(svg).replace(/ textLength="[^"]*" lengthAdjust="[^"]*"/, "");
    const box = new Resvg(own, { font: fonts }).getBBox();
    // The box surrounds the drawn pixels, which are slightly narrower than the text.
    const ratio = (box?.width ?? 0) / textWidth(line, 40, weight);
    expect(Math.abs(ratio - 1), letter).toBeLessThan(0.05);
  }
});

test("input that is not a picture is an error, and the next picture is still rendered", async () => {
  await expect(pngOf("<svg")).rejects.toThrow();
  await expect(
    pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>', { scale: 2 }),
  ).resolves.toBeInstanceOf(Uint8Array);
});

const fonts = {
  loadSystemFonts: false,
  fontFiles: ["regular", "semibold"].map((name) => join("assets", "fonts", `source-serif-4-${name}.ttf`)),
};
