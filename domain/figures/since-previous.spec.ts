import { expect, test } from "vitest";
import { countOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { sincePrevious, sincePreviousSentence } from "./since-previous";

const settings = { ...defaultSettings, leadPublisher: "lead" };
const of = (...counts: ReturnType<typeof countOf>[]) => sincePrevious({ counts, settings });
const before = countOf({ asOf: "2026-06-20", value: 379 });
const now = countOf({ asOf: "2026-09-14", value: 344 });

test("the change is from the figure before in the same series, not from another publisher's or a contradicted one", () => {
  const other = countOf({ asOf: "2026-08-31", value: 452, publisher: "other" });
  const contradicted = countOf({ asOf: "2026-09-01", value: 400, standing: "contradicted" });
  expect(of(now, other, contradicted, before)).toMatchObject({ from: before, to: now, difference: -35 });
});

test("without a figure before, or from a number that is not exact, there is no change", () => {
  expect(of(now)).toBeNull();
  expect(of()).toBeNull();
  expect(of({ ...before, qualifier: "more_than" }, now)).toBeNull();
  expect(of(before, { ...now, value: null, qualifier: "unquantified" })).toBeNull();
});

test("the sentence has both numbers' date and direction, and says if one is under review", () => {
  const sentence = (locale: "es" | "en", from = before, to = now) => {
    const change = of(from, to);
    return change && sincePreviousSentence(change, locale);
  };
  expect(sentence("es")).toBe("35 menos que el 20 de junio de 2026 (379).");
  expect(sentence("en")).toBe("35 fewer than on 20 June 2026 (379).");
  expect(sentence("es", countOf({ asOf: "2026-06", value: 340 }))).toBe("4 más que en junio de 2026 (340).");
  expect(sentence("en", { ...before, value: 344 })).toBe("The same figure as on 20 June 2026.");
  expect(sentence("en", { ...before, underReview: true })).toContain("It is based on a figure under review.");
});
