import { expect, test } from "vitest";
import { findLastPage, noteAsked, noteRendered } from "./last-pages";

const view = { head: 4, at: 4, day: "2026-03-10" };

test("only a page that was asked for and rendered, at that head and day, is the last one", () => {
  noteAsked("/es/releases", "/h/4.4.2026-03-10.0123abcd/es/releases");
  expect(findLastPage("/es/releases")).toBeUndefined();
  noteRendered({ ...view, head: 3, at: 3 }, "es", "/releases");
  expect(findLastPage("/es/releases")).toBeUndefined();
  noteRendered(view, "es", "/releases");
  expect(findLastPage("/es/releases")).toBe("/h/4.4.2026-03-10.0123abcd/es/releases");
  expect(findLastPage("/en/releases")).toBeUndefined();
});

test("what was asked for long ago is forgotten before Next forgets it", () => {
  noteAsked("/es", "/h/4.4.2026-03-10.0123abcd/es");
  noteRendered(view, "es", "");
  for (let number = 0; number < 200; number += 1) noteAsked(`/es/counts/${number}`, "");
  expect(findLastPage("/es")).toBeUndefined();
});
