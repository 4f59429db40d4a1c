import type { Locator } from "@playwright/test";
import { expect, test } from "@/e2e/test";

test.use({ viewport: { width: 360, height: 640 } });

/** A mark in the middle of each kind of chart, and where its sentence is. */
const charts = [
  { name: "detained-vs-released", mark: ".marks.lead.t-detained > a:nth-child(8)", shape: "circle" },
  { name: "gender", mark: ".marks.lead > a:nth-child(6)", shape: "circle" },
  { name: "nationality-countries", mark: "li:nth-child(2) > .bar", shape: ".bar-track" },
  { name: "places-of-detention", mark: "li:nth-child(3) > .bar", shape: ".bar-track" },
] as const;

/** Returns the sentence of a mark and the middle of its shape. */
async function readMark(mark: Locator, shape: string) {
  const sentence = await mark.evaluate((element) =>
    (element.querySelector("title")?.textContent ?? element.getAttribute("title") ?? "").trim(),
  );
  const drawn = mark.locator(shape);
  await drawn.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x = 0, y = 0, width = 0, height = 0 } = (await drawn.boundingBox()) ?? {};
  return { sentence, x: x + width / 2, y: y + height / 2 };
}

for (const { name, mark, shape } of charts) {
  test(`the first tap on ${name} answers with the sentence of the tapped mark`, async ({ page }) => {
    await page.goto(`/es/charts/${name}`);
    const figure = page.locator(`#${name}`);
    await expect(figure.locator(".live-layer")).toBeAttached();
    const { sentence, x, y } = await readMark(figure.locator(mark).first(), shape);
    expect(sentence).toMatch(/\d/);
    await page.touchscreen.tap(x, y);
    await expect(figure.locator(".said")).toHaveText(sentence);
    await expect(figure.locator(".live-stage")).toHaveAttribute("data-live", "");
    await expect(figure.locator(".said")).toHaveText(sentence);
  });
}

test("the first tap and the first arrow key answer before the interactive chart has loaded", async ({ page }) => {
  await page.goto("/es/charts/detained-vs-released");
  const figure = page.locator("#detained-vs-released");
  await expect(figure.locator(".live-layer")).toBeAttached();
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  const { sentence, x, y } = await readMark(figure.locator(charts[0].mark).first(), "circle");
  await page.touchscreen.tap(x, y);
  await expect(figure.locator(".said")).toHaveText(sentence);
  await expect(figure.locator(".live-stage")).not.toHaveAttribute("data-live");
  const next = await figure.locator(".marks.lead.t-detained > a:nth-child(9) title").textContent();
  await page.keyboard.press("ArrowRight");
  await expect(figure.locator(".said")).toHaveText(next ?? "");
  release();
  await expect(figure.locator(".live-stage")).toHaveAttribute("data-live", "");
  await expect(figure.locator(".said")).toHaveText(next ?? "");
});
