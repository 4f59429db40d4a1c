import { beforeEach, expect, test } from "vitest";
import { findLastPage, noteAsked, noteHead, noteRendered } from "./last-pages";

const view = { head: 4, at: 4, day: "2026-03-10" };

beforeEach(() => noteHead(4));

test("only a page that was asked for and rendered, at that head and day, is the last one", () => {
  noteAsked("/es/counts", "/h/4.4.2026-03-10.0123abcd/es/counts");
  expect(findLastPage("/es/counts")).toBeUndefined();
  noteRendered({ ...view, head: 3, at: 3 }, "es", "/counts");
  expect(findLastPage("/es/counts")).toBeUndefined();
  noteRendered(view, "es", "/counts");
  expect(findLastPage("/es/counts")).toBe("/h/4.4.2026-03-10.0123abcd/es/counts");
  expect(findLastPage("/en/counts")).toBeUndefined();
});

test("what was asked for long ago is forgotten before Next forgets it", () => {
  noteAsked("/es", "/h/4.4.2026-03-10.0123abcd/es");
  noteRendered(view, "es", "");
  for (let number = 0; number < 200; number += 1) noteAsked(`/es/counts/${number}`, "");
  expect(findLastPage("/es")).toBeUndefined();
});

test("a page that may name someone is never shown as it was", () => {
  for (const path of ["/releases", "/releases/1", "/detentions", "/detentions/1", "/corrections", "/updates"]) {
    noteAsked(`/es${path}`, `/h/4.4.2026-03-10.0123abcd/es${path}`);
    noteRendered(view, "es", path);
    expect([path, findLastPage(`/es${path}`)]).toEqual([path, undefined]);
  }
});

test("a page of a head before the newest that was read is not shown: it may count someone who was hidden since", () => {
  noteAsked("/es", "/h/4.4.2026-03-10.0123abcd/es");
  noteRendered(view, "es", "");
  expect(findLastPage("/es")).toBeDefined();
  noteHead(5);
  expect(findLastPage("/es")).toBeUndefined();
});
