import type { ChartName } from "@/domain/charts/catalogue";

/**
 * Height in pixels at which no embedded chart scrolls in a frame 360 pixels wide, in any language and with any choice.
 * Measured in the seeded ledger; `e2e/public/embedded-heights.journey.ts` fails if a chart needs more or much less.
 */
export const embedHeights: Record<ChartName, number> = {
  "detained-vs-released": 1860,
  "announced-vs-verified": 1100,
  "releases-by-start": 4240,
  change: 1260,
  nationality: 1500,
  "nationality-countries": 2380,
  "nationality-groups": 1260,
  "logged-by-nationality": 1200,
  gender: 1340,
  sector: 1340,
  "age-group": 1340,
  "legal-stage": 1340,
  "whereabouts-unknown": 1620,
  "places-of-detention": 1080,
  "released-by-place": 960,
  "released-by-day": 1660,
  "released-by-kind": 960,
  amnesty: 1840,
  "revolving-door": 680,
};
