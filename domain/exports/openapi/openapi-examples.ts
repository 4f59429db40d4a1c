import { licence } from "@/domain/charts/footer";
import { detentionExport } from "@/domain/exports/detention-export";
import { countExport, summaryExport } from "@/domain/exports/figure-export";
import { healthExport } from "@/domain/exports/health-export";
import { releaseExport } from "@/domain/exports/release-export";
import type { Ledger } from "@/domain/figures/summary";
import { hiddenCase } from "@/domain/projection/project-detention";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { PublishedDetention } from "@/domain/projection/published-detention";
import type { PublishedRelease } from "@/domain/projection/published-release";
import type { PublisherRow } from "@/domain/projection/rows";
import { defaultSettings } from "@/domain/values/settings";
import { problemSentence } from "@/domain/wording/problem-sentence";

/** Returns an example answer of the API, made by the real functions from publishers and figures that do not exist. */
export function exampleOf(name: string): unknown {
  return examples[name];
}

const source = {
  id: "1",
  url: "https://example.org/bulletin-12",
  outlet: "Observatorio de Ejemplo",
  title: "Boletín 12",
  archivedUrl: null,
  publishedOn: "2031-04-07",
  language: "es",
  contact: null,
  contactOn: null,
};

const count: PublishedCount = {
  id: "example-detained-2031-04-07",
  publisher: "observatorio-ejemplo",
  measure: "detained",
  asOf: "2031-04-07",
  asOfFrom: "2031-04-07",
  asOfTo: "2031-04-07",
  asOfMeans: "cutoff",
  cutoffTime: "18:00",
  since: null,
  value: 120,
  qualifier: "exact",
  standing: "stands",
  underReview: false,
  source,
  tier: "A",
  noteEs: "",
  noteEn: "",
  parts: [
    { dimension: "gender", category: "female", value: 30 },
    { dimension: "gender", category: "male", value: 90 },
    { dimension: "nationality_group", category: "foreign_or_dual", value: 12 },
  ],
};

const publisher: PublisherRow = {
  id: count.publisher,
  mergedInto: null,
  nameEs: "Observatorio de Ejemplo",
  nameEn: "Example Observatory",
  shortEs: "Observatorio",
  shortEn: "Observatory",
  stance: "ngo",
  url: "https://example.org/",
};
const publishers = new Map([[publisher.id, publisher]]);

const release: PublishedRelease = {
  number: 7,
  day: "2031-04-05",
  dayFrom: "2031-04-05",
  dayTo: "2031-04-05",
  kind: "precautionary_measures",
  verification: "verified",
  verifiedBy: `publisher:${publisher.id}`,
  verifiedOn: "2031-04-06",
  disclosure: "counted_only",
  grouped: true,
  headcount: 3,
  federalEntity: null,
  facility: null,
  name: null,
  parts: [{ nationality: "CO+VE", gender: null, headcount: 3 }],
  sources: [source],
};

const detention: PublishedDetention = {
  number: 9,
  day: "2031-01",
  dayFrom: "2031-01-01",
  dayTo: "2031-01-31",
  custody: "prison",
  ended: "release",
  endDay: release.day,
  release: release.number,
  ordinal: 1,
  ...hiddenCase,
  disclosure: "counted_only",
  detailed: true,
  grouped: true,
  headcount: release.headcount,
  federalEntity: null,
  facility: null,
  name: null,
  parts: release.parts,
  sources: [source],
};

const place = { origin: "https://vigilia.example", head: 42 };
const baseDate = "2031-01-10";
const releasedCount: PublishedCount = {
  ...{ ...count, id: "example-released-2031-04-07", measure: "released", since: baseDate, value: 45, parts: [] },
};
const cell = {
  ...{ day: release.day, dayFrom: release.dayFrom, dayTo: release.dayTo },
  ...{ nationality: "CO+VE", kind: release.kind },
};
const ledger: Ledger = {
  counts: [count, releasedCount],
  cells: [
    { ...cell, verification: "verified", persons: 3 },
    { ...cell, verification: "reported", persons: 2 },
  ],
  publishers,
  settings: { ...defaultSettings, baseDate, leadPublisher: publisher.id },
};
const problem = { parameter: "measure", code: "value_invalid" as const, value: "prisoners" };

const examples: Record<string, unknown> = {
  summary: summaryExport({ ...place, hash: "9f2c81d0".repeat(8), publishedAt: "2031-04-08T10:00:00-04:00" }, ledger),
  counts: { head: 42, licence, items: [countExport(count, publishers, place)], next: null },
  releases: {
    head: 42,
    licence,
    items: [releaseExport(release, place)],
    next: "/api/v1/releases?limit=1&at=42&after=2031-04-05.7",
  },
  detentions: {
    head: 42,
    licence,
    items: [detentionExport(detention, place)],
    next: "/api/v1/detentions?limit=1&at=42&after=2031-01-01.9",
  },
  health: healthExport(42, "1.0.0"),
  refusal: {
    error: {
      ...problem,
      begins: null,
      choices: null,
      message: { es: problemSentence(problem, "es"), en: problemSentence(problem, "en") },
    },
  },
};
