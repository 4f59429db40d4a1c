import { describe, expect, it } from "vitest";
import { builtScripts } from "./built-scripts";
import { fixture } from "./fixture";

const check = (code: string, name = "static/chunks/page.js") =>
  builtScripts(fixture({ "build-manifest.json": '{"polyfillFiles":["static/chunks/polyfills.js"]}', [name]: code }));

describe("a script that every supported browser runs", () => {
  it.each([
    "let a = b?.c ?? d; a ||= 1_000;",
    "const last = list.at(-1);",
    "class A { constructor() { this.b = 1; } }",
  ])("passes: %s", (code) => {
    expect(check(code)).toEqual([]);
  });
});

describe("a script that some supported browser does not run", () => {
  it.each([
    ["class A { static { this.b = 1; } }", "not ECMAScript 2021"],
    ["class A { state = {}; }", "not ECMAScript 2021"],
    ["list.toReversed();", "toReversed() is missing"],
    ["list?.findLast(isOpen);", "findLast() is missing"],
    ["structuredClone(list);", "structuredClone() is missing"],
    ["const spaces = /(?<!a)b/;", "Safari 14 cannot read"],
  ])("is noticed: %s", (code, fault) => {
    expect(check(code)).toEqual([expect.stringContaining(fault)]);
  });
});

it("leaves out what only browsers without modules load", () => {
  const files = { "build-manifest.json": '{"polyfillFiles":["static/chunks/polyfills.js"]}' };
  const folder = fixture({ ...files, "static/a.js": "1;", "static/chunks/polyfills.js": "list.toReversed();" });
  expect(builtScripts(folder)).toEqual([]);
});

it("does not pass where there are no scripts", () => {
  expect(check("", "static/chunks/page.css")).toHaveLength(1);
});
