import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import sharp from "sharp";
import { oneAtATime } from "@/domain/values/one-at-a-time";

/** A bare server has no fonts: the pictures' own are files of the project. */
const folder = join(/* turbopackIgnore: true */ process.cwd(), "assets", "fonts");
const fontFiles = ["regular", "semibold"].map((weight) => join(folder, `source-serif-4-${weight}.ttf`));

/** Few colours and their blends with the paper: more make the file larger and nothing clearer. */
const enough = 48;

const inTurn = oneAtATime();

type Options = {
  /** Pixels to each of the drawing's own. */
  scale?: number;
  colours?: number | undefined;
};

/**
 * Rasterises an SVG of ours as a PNG with a palette. Off the event loop, and one at
 * a time. Throws on anything that is no SVG.
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
