import { locales } from "@/domain/locale";
import type { Server } from "../server";
import { test } from "../test";
import { correctedServer } from "./corrected-server";
import { expectAllFit } from "./fits";

let server: Server;
test.beforeAll(async () => {
  server = await correctedServer();
});
test.afterAll(() => server.stop());
test.describe.configure({ mode: "parallel", timeout: 180_000 });

/** The least that WCAG 1.4.12 asks a page to bear. The words within drawings are in their legends and tables too. */
const spaced = `:not(.plot *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  .plot { letter-spacing: normal !important; word-spacing: normal !important }
  p { margin-block-end: 2em !important }`;

const screens = [
  { name: "on the smallest phone", width: 320, height: 640, read: locales, css: "" },
  { name: "zoomed to 200 % on a small screen", width: 640, height: 384, read: ["en"], css: "" },
  { name: "with letters and lines set apart", width: 360, height: 640, read: ["es"], css: spaced },
] as const;

for (const { name, width, height, read, css } of screens) {
  test(`${name} no page scrolls sideways, and no text is cut off or lies on another`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await expectAllFit(page, server, read, css);
  });
}
