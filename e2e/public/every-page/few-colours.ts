import { alike, readMarks } from "@/e2e/public/marks-without-colour";
import type { PagePromise } from "./page-promise";

export const fewColours: PagePromise = {
  title: "with forced colours the lines of every chart have the text colour and differ in dashes, width or names",
  locales: ["es"],
  leftOut: (address) => !/^\/charts\/[\w-]+$/.test(address),
  faults: async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    const marks = await readMarks(page);
    const [text, plots] = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      document.querySelectorAll(".plot.over").length,
    ]);
    await page.emulateMedia({ forcedColors: null });
    const coloured = marks.filter(({ stroke }) => stroke !== text).map(({ name, stroke }) => `${name} is ${stroke}`);
    return [...coloured, ...alike(marks), ...(plots > 0 && marks.length === 0 ? ["nothing is drawn"] : [])];
  },
};
