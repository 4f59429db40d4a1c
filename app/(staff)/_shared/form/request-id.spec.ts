import { expect, test } from "vitest";
import { requestIdOf } from "./request-id";

const form = { requestId: "b3c9f1a2-0000-4000-8000-000000000000", headcount: "3", day: "2026-01-08" };

test("the same form sent twice is one request, in whatever order its fields come", () => {
  expect(requestIdOf({ day: "2026-01-08", headcount: "3", requestId: form.requestId })).toBe(requestIdOf(form));
});

test("a form shown again by the browser and filled in anew is another request", () => {
  expect(requestIdOf({ ...form, headcount: "4" })).not.toBe(requestIdOf(form));
});

test("two forms with the same content are two requests", () => {
  expect(requestIdOf({ ...form, requestId: "another" })).not.toBe(requestIdOf(form));
});

test("a form that came back with another blank row is the same request", () => {
  expect(requestIdOf({ ...form, "sources.1.url": "", note: " " })).toBe(requestIdOf(form));
});
