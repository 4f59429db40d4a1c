import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type {
  AsOfMeans,
  CustodyState,
  DetentionEnd,
  Dimension,
  Disclosure,
  Gender,
  LegalStage,
  Measure,
  Qualifier,
  ReleaseKind,
  Stance,
  Standing,
  Tier,
  Verification,
} from "@/domain/values/vocabulary";

/**
 * What the public may see, column by column. This file is the allow-list: a column that is not named here does not
 * exist on the public side. Every row is a function of its own record alone.
 */
export type PublishedRows = {
  releases: ReleaseRow[];
  releaseParts: ReleasePartRow[];
  names: NameRow[];
  detentions: DetentionRow[];
  detentionParts: DetentionPartRow[];
  detentionNames: NameRow[];
  counts: CountRow[];
  countParts: CountPartRow[];
  sources: SourceRow[];
  publishers: PublisherRow[];
  facilities: FacilityRow[];
  milestones: MilestoneRow[];
  settings: SettingRow[];
};

/** One logged release, of one person or of a group. */
export type ReleaseRow = {
  /** Permanent number of the release. */
  number: number;
  day: PartialDay;
  dayFrom: Day;
  dayTo: Day;
  kind: ReleaseKind;
  verification: Verification;
  verifiedBy: string | null;
  verifiedOn: PartialDay | null;
  disclosure: Exclude<Disclosure, "internal">;
  /** A group of people, not one person. */
  grouped: boolean;
  /** Persons that this row counts now: a group's headcount less those named since. */
  headcount: number;
  federalEntity: string | null;
  facility: string | null;
  /** Ids of the cited sources, in the record's order. */
  sources: string[];
};

/** The persons of a release by nationality and gender; repeats what figures sum and filter by. */
export type ReleasePartRow = {
  number: number;
  part: number;
  /** Combination, or `foreign_or_dual`, the home country or `?` where the row may not tell more. */
  nationality: string;
  gender: Gender | null;
  headcount: number;
  day: PartialDay;
  dayFrom: Day;
  dayTo: Day;
  kind: ReleaseKind;
  verification: Verification;
  federalEntity: string | null;
  facility: string | null;
};

/** One spell in custody, of one person or of a group, as far as it is public. */
export type DetentionRow = {
  /** Permanent number of the detention. */
  number: number;
  /** First day in custody; null where it is not known. */
  day: PartialDay | null;
  dayFrom: Day | null;
  dayTo: Day | null;
  /** The state that was recorded last; null where none was. House arrest is custody, not a release. */
  custody: CustodyState | null;
  /** How it ended, as far as that is published; null: no end was published. */
  ended: DetentionEnd | null;
  endDay: PartialDay | null;
  /** Number of the published release that ended it. */
  release: number | null;
  federalEntity: string | null;
  facility: string | null;
  /** Of named persons only. */
  legalStage: LegalStage | null;
  disclosure: Exclude<Disclosure, "internal">;
  /** The row may show the place, and the exact nationality and gender of its cells that are not small. */
  detailed: boolean;
  grouped: boolean;
  headcount: number;
  /** Which of the person's published spells it is: 2 is the first after a release (the revolving door). */
  ordinal: number;
  /** Ids of the cited sources, in the record's order. */
  sources: string[];
};

/** The persons of a detention by nationality and gender; repeats what figures sum by. */
export type DetentionPartRow = {
  number: number;
  part: number;
  nationality: string;
  gender: Gender | null;
  headcount: number;
  day: PartialDay | null;
  dayFrom: Day | null;
  dayTo: Day | null;
  custody: CustodyState | null;
  ended: DetentionEnd | null;
  federalEntity: string | null;
  /** A later spell of somebody who was in custody before. */
  again: boolean;
};

/**
 * A name or initials that may be shown now, by number of the release or detention. It has no history: who is hidden
 * now is hidden at every head.
 */
export type NameRow = { number: number; name: string };

export type CountRow = {
  id: string;
  publisher: string;
  measure: Measure;
  asOf: PartialDay;
  asOfFrom: Day;
  asOfTo: Day;
  asOfMeans: AsOfMeans;
  cutoffTime: string | null;
  since: PartialDay | null;
  value: number | null;
  qualifier: Qualifier;
  standing: Standing;
  source: string | null;
  tier: Tier | null;
  noteEs: string;
  noteEn: string;
};

export type CountPartRow = { count: string; dimension: Dimension; category: string; value: number };

export type SourceRow = {
  id: string;
  url: string;
  outlet: string;
  title: string;
  archivedUrl: string | null;
  publishedOn: string | null;
  language: string | null;
};

export type PublisherRow = {
  id: string;
  nameEs: string;
  nameEn: string;
  shortEs: string;
  shortEn: string;
  stance: Stance;
  url: string | null;
};

export type FacilityRow = { id: string; name: string; kind: string; federalEntity: string | null };

export type MilestoneRow = { id: string; on: Day; titleEs: string; titleEn: string; sourceUrl: string | null };

export type SettingRow = { id: string; value: string };

/** No row at all: the public sees nothing of the record. */
export function noRows(): PublishedRows {
  return {
    releases: [],
    releaseParts: [],
    names: [],
    detentions: [],
    detentionParts: [],
    detentionNames: [],
    counts: [],
    countParts: [],
    sources: [],
    publishers: [],
    facilities: [],
    milestones: [],
    settings: [],
  };
}
