import { listCounts } from "@/db/published/counts";
import { listDetentions } from "@/db/published/detentions";
import { releasesShownAt } from "@/db/testing/shown-at";
import { detentionStates } from "@/domain/addresses/detentions-query";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { PublishedDetention } from "@/domain/projection/published-detention";
import { countriesOf, groupOf } from "@/domain/values/combination";
import { spanOf } from "@/domain/values/partial-day";
import { custodyStates, measures, releaseKinds, verifications } from "@/domain/values/vocabulary";
import type { InventedLedger } from "./invented-ledger";

export type Filter = Record<string, string>;

/** A record that a list may show: its id in files, and whether a filter matches it. */
export type Listed = {
  id: string;
  takes: (name: string, value: string) => boolean;
  /** Number of people by nationality; empty for a count. */
  parts: readonly { nationality: string; headcount: number }[];
};

/** A list, its filters with one value each (the tests try every pair), and all its records at a head. */
export type List = {
  name: "releases" | "detentions" | "counts";
  /** Column of the file that contains the record's id. */
  key: string;
  filters: Filter;
  /** Further filter values, each used alone. */
  also: Filter[];
  records: (ledger: InventedLedger, at: number) => Listed[];
};

type Release = ReturnType<typeof releasesShownAt>[number];

const everything = { limit: 500 } as const;

/** Every list of records that is reconciled. Add new lists here. */
export const lists: List[] = [
  {
    name: "releases",
    key: "release",
    filters: {
      from: "2026-02-10",
      to: "2026-05-07",
      nationality: "CO",
      kind: "precautionary_measures",
      place: "tocoron",
      verification: "verified",
      publisher: "foro-penal",
    },
    also: [
      { nationality: "home_only" },
      { nationality: "foreign_or_dual" },
      { nationality: "CO+VE" },
      { nationality: "only-CO" },
      ...releaseKinds.map((kind) => ({ kind })),
      { place: "VE-A" },
      { place: "?entity" },
      { place: "?facility" },
      ...verifications.map((verification) => ({ verification })),
      { publisher: "family" },
    ],
    records: ({ db, newest, contextAt }, at) => {
      const now = new Map(releasesShownAt(db, newest()).map((release) => [release.number, release]));
      const { baseDate } = contextAt(at, "en").ledger.settings;
      // No figure uses the verifier of a release, so the filter must match its current state too.
      const thenAndNow = (then: Release, holds: (each: Release) => boolean) => {
        const current = now.get(then.number);
        return holds(then) && current !== undefined && holds(current);
      };
      return releasesShownAt(db, at).map((release) => ({
        id: String(release.number),
        parts: release.hidden ? [{ nationality: "?", headcount: release.headcount }] : release.parts,
        takes: (name, value) => {
          if (release.hidden) return takesHidden(release, baseDate, name, value);
          if (name === "from") return release.dayTo >= value;
          if (name === "to") return release.dayFrom <= value;
          if (name === "nationality") return release.parts.some((part) => isOf(part.nationality, value));
          if (name === "kind") return release.kind === value;
          if (name === "verification") return release.verification === value;
          if (name === "place") return isAt(release, value);
          return thenAndNow(release, ({ verifiedBy }) => verifiedBy === value || verifiedBy === `publisher:${value}`);
        },
      }));
    },
  },
  {
    name: "detentions",
    key: "detention",
    filters: { from: "2025-06-01", to: "2025-07-15", nationality: "CO", place: "tocoron", state: "held", again: "yes" },
    also: [
      { nationality: "home_only" },
      { nationality: "foreign_or_dual" },
      { place: "VE-A" },
      { place: "?facility" },
      { again: "no" },
      ...detentionStates.map((state) => ({ state })),
    ],
    records: ({ db, viewAt, contextAt }, at) => {
      const home = contextAt(at, "en").ledger.settings.homeCountry;
      return listDetentions(db, viewAt(at), everything, home).map((detention) => ({
        id: String(detention.number),
        parts: "hidden" in detention ? [{ nationality: "?", headcount: detention.headcount }] : detention.parts,
        // Filters match only records that are shown now.
        takes: (name, value) => !("hidden" in detention) && takesDetention(detention, name, value),
      }));
    },
  },
  {
    name: "counts",
    key: "id",
    filters: {
      publisher: "foro-penal",
      measure: "detained",
      from: "2025-12-15",
      to: "2026-05-11",
      standing: "stands",
    },
    also: [{ standing: "contradicted" }, { publisher: "ve-government" }, ...measures.map((measure) => ({ measure }))],
    records: ({ db, viewAt }, at) =>
      listCounts(db, viewAt(at), everything).map((count) => ({
        id: count.id,
        parts: [],
        takes: (name, value) => {
          if (name === "from") return spanOf(count.asOf).to >= value;
          if (name === "to") return spanOf(count.asOf).from <= value;
          return count[name as keyof PublishedCount] === value;
        },
      })),
  },
];

/** Returns every filter alone, every pair, and the further values alone. */
export function filtersOf({ filters, also }: List): Filter[] {
  const all = Object.entries(filters);
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => Object.fromEntries([one, other])));
  return [{}, ...all.map((one) => Object.fromEntries([one])), ...pairs, ...also];
}

function takesDetention(detention: PublishedDetention, name: string, value: string): boolean {
  const { dayFrom, dayTo, parts, ended, custody, ordinal } = detention;
  if (name === "from") return dayTo !== null && dayTo >= value;
  if (name === "to") return dayFrom !== null && dayFrom <= value;
  if (name === "nationality") return parts.some((part) => isOf(part.nationality, value));
  if (name === "place") return isAt(detention, value);
  if (name === "again") return ordinal > 1 === (value === "yes");
  if (value === "held") return ended === null;
  return custodyStates.some((state) => state === value) ? ended === null && custody === value : ended === value;
}

/** A hidden release states only its verification. The totals say whether it was since the base date. */
function takesHidden(release: Release, baseDate: string, name: string, value: string): boolean {
  const isSince = release.dayTo >= baseDate;
  if (name === "from") return isSince || value < baseDate;
  if (name === "to") return !isSince || value >= baseDate;
  if (name === "verification") return release.verification === value;
  return name === "place" ? value.startsWith("?") : name === "kind" && value === "unknown";
}

function isAt({ facility, federalEntity }: { facility: string | null; federalEntity: string | null }, value: string) {
  if (value.startsWith("?")) return (value === "?entity" ? federalEntity : facility) === null;
  return facility === value || federalEntity === value;
}

/** True if a nationality matches the filter value. */
export function isOf(nationality: string, value: string): boolean {
  if (value.startsWith("only-")) return value === `only-${nationality}`;
  if (value === "home_only" || value === "foreign_or_dual") return groupOf(nationality, "VE") === value;
  return value.includes("+") ? nationality === value : countriesOf(nationality).includes(value);
}
