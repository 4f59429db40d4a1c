import assert from "node:assert/strict";
import type { Journey } from "./journey";

/** On a phone the home page cuts off and covers nothing, a touched chart shows a sentence, and bars have colours. */
export const homeOnAPhone: Journey = async ({ open }) => {
  const visitor = await open("phone");
  await visitor.goto("/es");
  await visitor.sees("Foro Penal", "main");
  const { tab } = visitor;
  const layout = await tab.evaluate(() => ({
    width: innerWidth,
    content: document.documentElement.scrollWidth,
    skipLink: document.querySelector(".skip")?.getBoundingClientRect().bottom ?? 0,
    numbersCutOff: [...document.querySelectorAll(".plot .axis text")].filter((text) => {
      const { left, width } = text.getBoundingClientRect();
      return width > 0 && left < 0;
    }).length,
  }));
  assert.ok(layout.content <= layout.width, `the page is ${layout.content} px wide in a window of ${layout.width}`);
  assert.ok(layout.width <= 360, `the window is ${layout.width} px wide`);
  assert.ok(layout.skipLink <= 0, "the skip link covers the header");
  assert.equal(layout.numbersCutOff, 0, "numbers of an axis are cut off");

  const chart = "#detained-vs-released";
  await visitor.until(
    "the hint can be seen",
    (hint) => {
      const element = document.querySelector(hint);
      return element !== null && getComputedStyle(element).visibility === "visible";
    },
    `${chart} .read-out .rest`,
  );
  await visitor.sees("Toque o pase el cursor", `${chart} .read-out`);
  await visitor.point(`${chart} .live-layer`);
  await visitor.until(
    "the chart is interactive",
    (stage) => document.querySelector(stage) !== null,
    `${chart} [data-live]`,
  );
  await visitor.point(`${chart} .live-layer`);
  await visitor.until(
    "a point's sentence is read out",
    (selector) => /\d.*20\d\d/.test(document.querySelector(selector)?.textContent ?? ""),
    `${chart} .said`,
  );
  await visitor.press("Tabla", chart);
  await visitor.sees("Foro Penal", `${chart} .table`);

  await visitor.goto("/es/charts/nationality-countries");
  const fills = await tab.evaluate(() =>
    [...document.querySelectorAll(".bar-track rect")].map((bar) => {
      const { fill, fillOpacity } = getComputedStyle(bar);
      return `${fill} ${fillOpacity}`;
    }),
  );
  assert.ok(fills.length > 0 && !fills.includes("rgb(0, 0, 0) 1"), `a bar is black: ${fills}`);
};
