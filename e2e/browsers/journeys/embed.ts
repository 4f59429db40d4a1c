import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Journey } from "./journey";

/** The embed code on a chart's page shows the chart on another site. */
export const embed: Journey = async ({ open, server }) => {
  const visitor = await open("desktop");
  await visitor.goto("/es/charts/detained-vs-released");
  await visitor.press("Insertar", "main");
  const code = await visitor.tab.evaluate(
    () =>
      [...document.querySelectorAll("code")]
        .map((each) => each.textContent ?? "")
        .find((text) => text.includes("<iframe")) ?? "",
  );
  assert.ok(code.includes("/es/embed/"), code);
  const html = `<!doctype html><title>Otro sitio</title>${code.replace(/https?:\/\/[^/"]+/g, server.url)}`;
  const other = createServer((_, answer) => answer.setHeader("Content-Type", "text/html; charset=utf-8").end(html));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  try {
    await visitor.tab.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    await visitor.tab.enterFrame("iframe");
    await visitor.sees("Foro Penal", "main.embedded");
    await visitor.sees("Tabla", "main.embedded");
    const marks = await visitor.tab.evaluate(() => document.querySelectorAll(".marks a, .bar-track rect").length);
    assert.ok(marks > 0, "the chart has no marks");
    // The frame is taller than the window, and WebKit's driver does not scroll the page around a frame.
    const pressed = await visitor.tab.evaluate(() => {
      const table = [...document.querySelectorAll("summary")].find((each) => each.textContent === "Tabla");
      table?.click();
      return table !== undefined;
    });
    assert.ok(pressed, "the frame has no table");
    await visitor.sees("2026", ".table");
    await visitor.tab.leaveFrame();
  } finally {
    other.closeAllConnections();
    other.close();
  }
};
