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
  /** The record that holds it. */
  record: { type: "person" | "group"; id: string; version: number };
  /** Blank for a group, and for somebody whose name was erased. */
  name: string;
  disclosure: Disclosure;
  /** Persons, those named since included. */
  headcount: number;
  /** Of a group: how many of them were named since. */
  named: number;
  /** Public, and cites no source. */
  isUnsourced: boolean;
};

/** `search`: words of a name, or a release's number. `facility`: where they were held last. */
export type ReleasesFilter = {
  publication?: Publication;
  verification?: Verification;
  kind?: ReleaseKind;
  facility?: string;
  search?: string;
};

/** `after`: the last number of the page before. `by`, `notBy`: who wrote of it while it was not public, or did not. */
type Query = ReleasesFilter & { after?: number; limit?: number; by?: string; notBy?: string };

/** Releases at any publication, newest number first, a page at a time. `next` is null on the last page. */
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

/** How many releases the list has in all. */
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

/** The releases that are not public yet and of which somebody wrote. */
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
  if (!person) throw new Error(`release ${number} belongs to nobody`);
  const { id, version, disclosure, givenNames, surnames } = person;
  const name = `${givenNames} ${surnames}`.trim();
  return { ...shared, record: { type: "person", id: String(id), version }, name, disclosure, headcount: 1, named: 0 };
}
