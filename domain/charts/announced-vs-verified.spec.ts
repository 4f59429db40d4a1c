import { expect, test } from "vitest";
import { contextOf, countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { announcedVsVerified } from "./announced-vs-verified";

const settings = { ...defaultSettings, baseDate: "2026-01-08", leadPublisher: "lead" };
const publishers = publishersOf({ lead: "ngo", power: "authority" });
const released = (publisher: string, value: number, since: string | null) =>
  countOf({ publisher, value, since, measure: "released", asOf: "2026-02-09" });

const summaryFor = (counts: ReturnType<typeof released>[]) =>
  announcedVsVerified(contextOf({ counts, publishers, settings })).summary;

const verified = "300 releases since 8 January 2026, according to lead, as of 9 February 2026.";

test("the shareable text names the announced and the verified figure, each with its window, and how they compare", () => {
  const announced = "900 releases since 8 January 2026, announced by the authorities (power), as of 9 February 2026.";
  expect(summaryFor([released("lead", 300, "2026-01-08"), released("power", 900, "2026-01-08")])).toBe(
    `${announced} ${verified} They count from the same day: they can be compared, each with its date.`,
  );
  expect(summaryFor([released("lead", 300, "2026-01-08"), released("power", 900, null)])).toMatch(
    /^900 releases \(since an unstated date\).+ cannot be subtracted\.$/,
  );
});

test("if one of the two is missing, the other stands alone", () => {
  expect(summaryFor([released("lead", 300, "2026-01-08")])).toMatch(new RegExp(`^${verified} Only those`));
  expect(summaryFor([])).not.toMatch(/\d/);
});
