import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import type { Locale } from "@/messages/locale";
import { root } from "@/ops/start/root";

/** A picture of the handbook: its height, and the words on the screen when it was taken. */
export type HandbookPicture = { height: number; words: string };

const list = path.join(root, "app", "(staff)", "[locale]", "desk", "handbook", "_parts", "pictures.json");
const folder = path.join(root, "public", "static", "handbook");
const tallest = 760;

/** Returns the pictures committed to the project. */
export function committedPictures(): Record<string, HandbookPicture> {
  return JSON.parse(readFileSync(list, "utf8"));
}

/** Returns the height of a screen below the desk's header, and a digest of its headings, labels and buttons. */
export async function readScreen(page: Page): Promise<HandbookPicture> {
  const main = page.locator("main");
  const words = await main.locator("h1, h2, h3, legend, label, th, button, summary").allTextContents();
  // Numbers and dates depend on the day, not on the screen.
  const plain = words.map((text) => text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim()).join("\n");
  const box = await main.boundingBox();
  return { height: Math.min(Math.ceil(box?.height ?? 0), tallest), words: digestOf(plain) };
}

/** Takes the picture and saves it in the project. */
export async function savePicture(page: Page, name: string, locale: Locale, taken: HandbookPicture): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const main = await page.locator("main").boundingBox();
  const clip = { x: 0, y: main?.y ?? 0, width: page.viewportSize()?.width ?? 0, height: taken.height };
  const picture = await page.screenshot({ clip, fullPage: true, animations: "disabled" });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.${locale}.webp`), await sharp(picture).webp({ quality: 70 }).toBuffer());
  const all = { ...committedPictures(), [`${name}.${locale}`]: taken };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => one.localeCompare(other)));
  writeFileSync(list, `${JSON.stringify(sorted, null, 2)}\n`);
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
