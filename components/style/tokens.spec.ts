import { describe, expect, it } from "vitest";
import { contrast, rgb, themes } from "./colour-vision.fixture";

/** Foreground and background pairs, with the contrast that WCAG 2.2 AA requires. */
const words = ["ink", "ink-soft", "link", "candle", "danger", "good"];
const tones = ["detained", "part", "venezuelan", "foreign", "announced", "verified", "reported", "other"];

describe.each(Object.entries(themes))("in the %s theme", (_, theme) => {
  const between = (front: string, back: string) => contrast(rgb(theme, front), rgb(theme, back));

  it.each(words)("%s is legible on paper and on raised paper", (name) => {
    expect(between(name, "paper")).toBeGreaterThanOrEqual(4.5);
    expect(between(name, "paper-raised")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(tones)("the tone %s is legible as a line's name", (name) => {
    expect(between(`tone-${name}`, "paper")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["link", "danger"])("a button's label is legible on %s", (name) => {
    expect(between("on-strong", name)).toBeGreaterThanOrEqual(4.5);
  });

  it("the border of a control and the focus ring have enough contrast", () => {
    expect(between("rule-strong", "paper")).toBeGreaterThanOrEqual(3);
    expect(between("candle", "paper")).toBeGreaterThanOrEqual(3);
  });
});
