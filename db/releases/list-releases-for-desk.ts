import { and, count, desc, eq, getTableColumns, inArray, lt, notInArray, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { matchesWords } from "@/db/matching/matches-words";
import { detentions } from "@/db/schema/detentions";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";
import { unfinished, unfinishedReleases } from "@/db/schema/unfinished-releases";
import { releasesCiting } from "@/db/sources/cited-among";
import type { Disclosure, Publication, ReleaseKind, Verification } from "@/domain/values/vocabulary";

export type DeskRelease = {
  /** Permanent public number. */
  number: number;
  day: string;
  kind: ReleaseKind;
  verification: Verification;
  publication: Publication;
  /** The record that contains the release. */
  record: { type: "person" | "group"; id: string; version: number };
  /** Blank for a group, and for a person whose name was erased. */
  name: string;
  disclosure: Disclosure;
  /** Number of people, including members named since. */
  headcount: number;
  /** For a group: number of members named since. */
  named: number;
  /** True if the release is public and cites no source. */
  isUnsourced: boolean;
};

/** `search`: words of a name, or a release number. `facility`: last place of custody. */
export type ReleasesFilter = {
  publication?: Publication;
  verification?: Verification;
  kind?: ReleaseKind;
  facility?: string;
  search?: string;
};

/**
 * `after`: the last number of the previous page. `by`, `notBy`: a user who did, or did not, write part of the
 * unpublished release.
 */
type Query = ReleasesFilter & { after?: number; limit?: number; by?: string; notBy?: string };

/** Returns one page of releases at any publication, newest number first. `next` is null on the last page. */
export function listReleasesForDesk(db: Db, { after, limit = 50, by, notBy, ...filter }: Query = {}) {
  const rows = db
    .select({ release: getTableColumns(releases), person: getTableColumns(people), group: getTableColumns(groups) })
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(people, eq(people.id, detentions.person))
    .leftJoin(groups, eq(groups.id, releases.group))
    .where(
      and(
        passes(filter),
        after === undefined ? undefined : lt(releases.id, after),
        by === undefined ? undefined : inArray(releases.id, writtenBy(db, by, filter.publication)),
        notBy === undefined ? undefined : notInArray(releases.id, writtenBy(db, notBy, filter.publication)),
      ),
    )
    .orderBy(desc(releases.id))
    .limit(limit + 1)
    .all();
  const shown = rows.slice(0, limit);
  const numbers = shown.map(({ release }) => release.id);
  const citing = releasesCiting(db, numbers);
  const items = shown.map((row): DeskRelease => {
    const isUnsourced = row.release.publication === "published" && !citing.has(row.release.id);
    return { ...listed(row), isUnsourced };
  });
  return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
}

/** Returns the total number of releases in the list. */
export function countReleasesForDesk(db: Db | Tx, filter: ReleasesFilter): number {
  const found = db
    .select({ n: count() })
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(people, eq(people.id, detentions.person))
    .where(passes(filter))
    .get();
  return found?.n ?? 0;
}

/** Selects the unpublished releases that a user wrote part of. */
function writtenBy(db: Db, writer: string, publication: Publication | undefined) {
  const isMeant = unfinished.find((code) => code === publication);
  return db
    .select({ release: unfinishedReleases.release })
    .from(unfinishedReleases)
    .where(and(eq(unfinishedReleases.writer, writer), isMeant && eq(unfinishedReleases.publication, isMeant)));
}

function passes({ publication, verification, kind, facility, search = "" }: ReleasesFilter) {
  return and(
    publication && eq(releases.publication, publication),
    verification && eq(releases.verification, verification),
    kind && eq(releases.kind, kind),
    facility ? eq(releases.facility, facility) : undefined,
    matches(search),
  );
}

function matches(search: string) {
  const text = search.trim();
  return /^\d{1,12}$/.test(text) ? or(eq(releases.id, Number(text)), matchesWords(text)) : matchesWords(text);
}

type Row = {
  release: typeof releases.$inferSelect;
  person: typeof people.$inferSelect | null;
  group: typeof groups.$inferSelect | null;
};

function listed({ release, person, group }: Row): Omit<DeskRelease, "isUnsourced"> {
  const { id: number, day, kind, verification, publication } = release;
  const shared = { number, day, kind, verification, publication };
  if (group) {
    const { id, version, disclosure, headcount, named } = group;
    return { ...shared, record: { type: "group", id: String(id), version }, name: "", disclosure, headcount, named };
  }
  if (!person) throw new Error(`release ${number} has no person and no group`);
  const { id, version, disclosure, givenNames, surnames } = person;
  const name = `${givenNames} ${surnames}`.trim();
  return { ...shared, record: { type: "person", id: String(id), version }, name, disclosure, headcount: 1, named: 0 };
}
