import type { ChartName } from "@/domain/charts/catalogue";

/**
 * Height in pixels at which no embedded chart scrolls in a frame 360 pixels wide, in any language and with any choice.
 * Measured in the seeded ledger; `e2e/public/embedded-heights.journey.ts` fails if a chart needs more or much less.
 */
export const embedHeights: Record<ChartName, number> = {
  "detained-vs-released": 720,
  "announced-vs-verified": 720,
  "releases-by-start": 720,
  change: 720,
  nationality: 720,
  "nationality-countries": 720,
  "nationality-groups": 720,
  "logged-by-nationality": 720,
  gender: 720,
  sector: 720,
  "age-group": 720,
  "legal-stage": 720,
  "whereabouts-unknown": 720,
  "places-of-detention": 720,
  "released-by-place": 720,
  "released-by-day": 720,
  "released-by-kind": 720,
  amnesty: 720,
  "revolving-door": 720,
};
