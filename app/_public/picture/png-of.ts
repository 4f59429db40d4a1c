import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import sharp from "sharp";
import { oneAtATime } from "@/domain/values/one-at-a-time";

/** A minimal server has no fonts, so the project includes the pictures' fonts. */
const folder = join(/* turbopackIgnore: true */ process.cwd(), "assets", "fonts");
const fontFiles = ["regular", "semibold"].map((weight) => join(folder, `source-serif-4-${weight}.ttf`));

/** Few colours and their blends with the background. More would enlarge the file without making it clearer. */
const enough = 48;

const inTurn = oneAtATime();

type Options = {
  /** Output pixels for each unit of the drawing. */
  scale?: number;
  colours?: number | undefined;
};

/**
 * Converts one of our SVGs to a PNG with a palette. Runs outside the event loop, one at a time. Throws if the input is
 * not an SVG.
 */
export function pngOf(svg: string, { scale = 1, colours = enough }: Options = {}): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const drawn = await renderAsync(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Source Serif 4" },
    });
    const raw = { width: drawn.width, height: drawn.height, channels: 4 as const };
    const png = await sharp(drawn.pixels, { raw })
      .removeAlpha()
      .png({ palette: true, colours, effort: 1, compressionLevel: 9, dither: 0 })
      .toBuffer();
    return new Uint8Array(png);
  });
}
