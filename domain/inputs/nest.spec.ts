import { expect, test } from "vitest";
import { z } from "zod";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { dayField } from "./fields";
import { nest } from "./nest";

test("dotted names become objects and lists, and back", () => {
  const values = {
    day: "2026-01-08",
    "parts.0.nationality": "ES",
    "parts.0.headcount": "4",
    "parts.1.nationality": "ES+?",
  };
  const nested = nest(values);
  expect(nested).toEqual({
    day: "2026-01-08",
    parts: [{ nationality: "ES", headcount: "4" }, { nationality: "ES+?" }],
  });
  expect(flatten(nested)).toEqual(values);
});

test("a removed row leaves no hole", () => {
  expect(nest({ "parts.0.n": "a", "parts.2.n": "c", "parts.10.n": "k" })).toEqual({
    parts: [{ n: "a" }, { n: "c" }, { n: "k" }],
  });
});

test("blank rows are left out, even if they contain lists", () => {
  const values = {
    "rows.0.a": "",
    "rows.0.inner.0.b": " ",
    "rows.1.a": "x",
    "rows.1.inner.0.b": "",
    "list.0": "",
    "list.1": "CO",
  };
  expect(nest(values)).toEqual({ rows: [{ a: "x", inner: [] }], list: ["CO"] });
});

test("names that address an object's prototype, or do not belong to a form, are left out", () => {
  const nested = nest({ "__proto__.admin": "1", "constructor.prototype.admin": "1", "a..b": "1", $x: "1", ok: "1" });
  expect(nested).toEqual({ ok: "1" });
  expect({}).not.toHaveProperty("admin");
});

test("no form makes a schema throw: what should be a text has no toString of its own", () => {
  const nested = nest({ "day.length.toString": "1", "day.length.valueOf": "1", "day.length": "1" });
  expect(nested).toEqual({ day: { length: "1" } });
  expect(z.object({ day: dayField }).safeParse(nested).success).toBe(false);
});

test("a text and an object with the same name do not break each other", () => {
  expect(nest({ a: "1", "a.b": "2" })).toEqual({ a: { b: "2" } });
});
