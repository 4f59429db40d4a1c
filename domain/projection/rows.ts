import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type {
  ArrestingBody,
  AsOfMeans,
  Contact,
  CustodyState,
  DetentionEnd,
  Dimension,
  Disclosure,
  Gender,
  LegalStage,
  Measure,
  Qualifier,
  ReleaseKind,
  Sector,
  Stance,
  Standing,
  Tier,
  Verification,
} from "@/domain/values/vocabulary";

/**
 * What the public may see, column by column. This file is the allow-list: a column that is not named here does not
 * exist on the public side. Every row depends only on its own record.
 */
export type PublishedRows = {
  releases: ReleaseRow[];
  releaseParts: ReleasePartRow[];
  names: NameRow[];
  detentions: DetentionRow[];
  detentionParts: DetentionPartRow[];
  detentionNames: NameRow[];
  namedMembers: NamedMemberRow[];
  counts: CountRow[];
  countParts: CountPartRow[];
  countReviews: CountReviewRow[];
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
  /** True for a group of people, false for one person. */
  grouped: boolean;
  /** People that this row counts now: a group's headcount minus those named since. */
  headcount: number;
  federalEntity: string | null;
  facility: string | null;
  /**
   * The first day on which a named person's consent does not hold any more; null if it does not end. From that day on,
   * readers show the row as `withoutConsent` returns it.
   */
  until: Day | null;
  /** Ids of the cited sources, in the record's order. */
  sources: string[];
};

/** The people of a release by nationality and gender; repeats the columns that figures sum and filter by. */
export type ReleasePartRow = {
  number: number;
  part: number;
  /** Combination, or `foreign_or_dual`, the home country or `?` if the row may not disclose more. */
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

/** One detention, of one person or of a group, as far as it is public. */
export type DetentionRow = {
  /** Permanent number of the detention. */
  number: number;
  /** First day in custody; null if unknown. */
  day: PartialDay | null;
  dayFrom: Day | null;
  dayTo: Day | null;
  /** The state that was recorded last; null if none was. House arrest is custody, not a release. */
  custody: CustodyState | null;
  /** How the detention ended, as far as published; null: no end was published. */
  ended: DetentionEnd | null;
  endDay: PartialDay | null;
  /** Number of the published release that ended the detention. */
  release: number | null;
  federalEntity: string | null;
  facility: string | null;
  /** Only for named people. */
  legalStage: LegalStage | null;
  /** Only for named people whose consent covers the case, as are the next two. */
  arrestedBy: ArrestingBody | null;
  /** Federal entity of the arrest. */
  arrestedIn: string | null;
  sector: Sector | null;
  disclosure: Exclude<Disclosure, "internal">;
  /** True if the row may show the place, and the exact nationality and gender of cells that are not small. */
  detailed: boolean;
  grouped: boolean;
  headcount: number;
  /** Ordinal of the person's published detentions: 2 is the first after a release (the revolving door). */
  ordinal: number;
  /** As in `ReleaseRow`. */
  until: Day | null;
  /** Ids of the cited sources, in the record's order. */
  sources: string[];
};

/** The people of a detention by nationality and gender; repeats the columns that figures sum by. */
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
  /** True for a later detention of a person who was in custody before. */
  again: boolean;
};

/**
 * A name or initials that may be shown now, by number of the release or detention. It has no history: a person who is
 * hidden now is hidden at every head. From the day `until` on, readers do not show the name.
 */
export type NameRow = { number: number; name: string; until: Day | null };

/** One person whom a group counted and whose own public release counts now. It is a row of the group's record. */
export type NamedMemberRow = {
  /** Numbers of the group's release and detention; the detention is null if it is not public. */
  release: number;
  detention: number | null;
  /** Number of the person's release. */
  member: number;
};

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

/** A count that is under review; `id` is the id of the count. */
export type CountReviewRow = { id: string };

/** A source of a published record: a page, or of a source without an address its kind and day only. */
export type SourceRow = {
  id: string;
  url: string | null;
  outlet: string;
  title: string;
  archivedUrl: string | null;
  publishedOn: string | null;
  language: string | null;
  contact: Contact | null;
  contactOn: string | null;
};

/** `mergedInto`: the publisher that has the figures of this one, which was entered twice; its addresses lead there. */
export type PublisherRow = {
  id: string;
  nameEs: string;
  nameEn: string;
  shortEs: string;
  shortEn: string;
  stance: Stance;
  url: string | null;
  mergedInto: string | null;
};

/** `mergedInto`: the place that has the records of this one, which was entered twice; its addresses lead there. */
export type FacilityRow = {
  id: string;
  name: string;
  kind: string;
  federalEntity: string | null;
  mergedInto: string | null;
};

export type MilestoneRow = { id: string; on: Day; titleEs: string; titleEn: string; sourceUrl: string | null };

export type SettingRow = { id: string; value: string };

/** Returns no rows: the public sees nothing of the record. */
export function noRows(): PublishedRows {
  return {
    releases: [],
    releaseParts: [],
    names: [],
    detentions: [],
    detentionParts: [],
    detentionNames: [],
    namedMembers: [],
    counts: [],
    countParts: [],
    countReviews: [],
    sources: [],
    publishers: [],
    facilities: [],
    milestones: [],
    settings: [],
  };
}
