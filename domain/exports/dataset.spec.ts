import { expect, test } from "vitest";
import type { ChartContext } from "@/domain/charts/chart-context";
import { cellOf, countOf, contextOf as emptyContext, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { locales } from "@/messages/locale";
import { datasetExport } from "./dataset";

const id = "urn:uuid:5f2d8a10-6c1e-8b3a-9d4e-0a1b2c3d4e5f";
const place = { origin: "https://vigilia.example", id, headDay: "2026-05-09" };

function contextOf(given: Partial<ChartContext["ledger"]> = {}, at = 12): ChartContext {
  const ledger = {
    counts: [countOf({ since: "2025-12", asOf: "2026-01-05" }), countOf({ asOf: "2026-02" })],
    cells: [cellOf({ day: "2026-01-09" })],
    publishers: publishersOf({ lead: "ngo" }),
    settings: { ...defaultSettings, leadPublisher: "lead" },
    ...given,
  };
  return { ...emptyContext(ledger, "es"), view: { head: 12, at, day: "2026-05-10" } };
}

test("a dataset states its content, dates, publisher, head, and the address of each file", () => {
  const face = datasetExport(contextOf(), place);
  expect(face).toMatchObject({
    "@type": "Dataset",
    license: expect.stringMatching(/^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//),
    temporalCoverage: "2025-12-01/2026-02-28",
    dateModified: "2026-05-09",
    version: "12",
    identifier: id,
    url: "https://vigilia.example/es",
    isAccessibleForFree: true,
    inLanguage: "es",
    creator: { name: "Vigilia Venezuela" },
  });
  expect(face.distribution.map(({ contentUrl }) => contentUrl)).toContain("https://vigilia.example/data/counts.csv");
  expect(face.description).toContain("806");
});

test("an earlier view's dataset refers to its head, including the files", () => {
  const face = datasetExport(contextOf({}, 7), place);
  expect([face.version, face.url]).toEqual(["7", "https://vigilia.example/es?at=7"]);
  expect(face.distribution.every(({ contentUrl }) => contentUrl.endsWith("?at=7"))).toBe(true);
});

test("a ledger without figures has no coverage, and a description long enough to be listed", () => {
  for (const locale of locales) {
    const face = datasetExport({ ...contextOf({ counts: [], cells: [] }), locale }, place);
    expect(face.temporalCoverage).toBeUndefined();
    // Google lists no dataset whose description is under 50 or over 5,000 characters.
    expect(face.description.length).toBeGreaterThan(50);
    expect(JSON.stringify(face)).not.toMatch(/\bnull\b|undefined|[{]\w+[}]/);
  }
});
