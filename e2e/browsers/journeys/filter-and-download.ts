import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import type { Journey } from "./journey";

/** The form filters a list, and the downloaded file has as many lines as the page says. */
export const filterAndDownload: Journey = async ({ open }) => {
  const visitor = await open("desktop");
  await visitor.goto("/en/counts");
  await visitor.unfold(".filter-box");
  await visitor.choose("According to", "foro-penal");
  await visitor.choose("What it counts", "released");
  await visitor.press("Filter", ".filters");
  await visitor.isAt("publisher=foro-penal");
  const { stated, status, type, text } = await visitor.tab.evaluate(async () => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>(".downloads a")].find((each) =>
      /these.*: CSV$/.test(each.getAttribute("aria-label") ?? ""),
    );
    const answer = await fetch(link?.href ?? "");
    return {
      stated: Number(/\((\d+)\)/.exec(link?.getAttribute("aria-label") ?? "")?.[1]),
      status: answer.status,
      type: answer.headers.get("content-type"),
      text: await answer.text(),
    };
  });
  assert.equal(status, 200);
  assert.match(type ?? "", /^text\/csv/);
  const lines: Record<string, string>[] = parse(text, { columns: true, bom: true });
  assert.ok(stated > 0);
  assert.equal(lines.length, stated);
  assert.deepEqual([...new Set(lines.map(({ publisher }) => publisher))], ["foro-penal"]);
};
