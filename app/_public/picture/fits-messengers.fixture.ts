import sharp from "sharp";
import { expect } from "vitest";
import { cardLimit, cardPng } from "@/app/[locale]/cards/[card]/png/_parts/card-png";
import { cardSvg } from "@/app/[locale]/cards/[card]/png/_parts/card-svg";
import { cardFormats } from "@/components/pictures/card-picture";
import { formatsOf } from "./card-formats.fixture";
import type { CardName } from "./card-of";
import { largeContext, largeEdition } from "./large-context.fixture";
import { pngOf } from "./png-of";

/** Renders the cards of a large ledger in every format. Expects each to be of the right size and within the limit. */
export async function expectToFitMessengers(names: readonly CardName[]): Promise<void> {
  const context = await largeContext();
  let larger = 0;
  for (const name of names)
    for (const format of formatsOf(name)) {
      const request = { name, context, edition: largeEdition, format };
      if ((await pngOf(cardSvg(request))).byteLength > cardLimit) larger++;
      const png = await cardPng(request);
      expect(png.byteLength, `${name} ${format}`).toBeLessThanOrEqual(cardLimit);
      expect(await sharp(png).metadata()).toMatchObject(cardFormats[format]);
    }
  // Otherwise the ledger is too small for this test.
  expect(larger).toBeGreaterThan(0);
}
