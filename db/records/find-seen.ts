import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { headed, headless } from "@/db/projection/apply";
import { publishedHeads } from "@/db/schema/published-heads";
import type { PartKind, PublicPart } from "@/domain/history/public-parts";
import type { Seen } from "@/domain/history/public-standing";
import type { Day } from "@/domain/values/day";
import { correctionReasons } from "@/domain/values/vocabulary";

const kinds = {
  release: { ...headed.releases, names: headless.names },
  detention: { ...headed.detentions, names: headless.detentionNames },
  count: { ...headed.counts, names: null },
  source: { ...headed.sources, names: null },
  publisher: { ...headed.publishers, names: null },
  facility: { ...headed.facilities, names: null },
} as const satisfies Record<PartKind, unknown>;

/** Returns what the public reads of a part on a day, from the published rows; undefined if it never was public. */
export function findSeen(db: Db, { kind, id }: PublicPart, today: Day): Seen | undefined {
  const { table, column } = kinds[kind];
  const key = kind === "release" || kind === "detention" ? Number(id) : id;
  const rows = db
    .select({ fromHead: table.fromHead, toHead: table.toHead })
    .from(table)
    .where(eq(column, key))
    .orderBy(desc(table.fromHead))
    .all() as { fromHead: number; toHead: number | null }[];
  const [newest] = rows;
  if (!newest) return undefined;
  // Each change ends a row and begins the next at the same head: such a chain was visible without a gap.
  const gap = rows.findIndex(({ fromHead }, index) => rows[index + 1]?.toHead !== fromHead);
  const since = headOf(db, rows[gap]?.fromHead ?? newest.fromHead)?.day ?? today;
  if (newest.toHead === null) return { isPublic: true, since, name: nameOf(db, kind, Number(id), today) };
  const head = headOf(db, newest.toHead);
  const reason = correctionReasons.find((code) => code === head?.publicReason) ?? null;
  const { day: on = today, noteEs = "", noteEn = "" } = head ?? {};
  return { isPublic: false, since, gone: { on, reason, noteEs, noteEn }, name: null };
}

function headOf(db: Db, number: number) {
  return db.select().from(publishedHeads).where(eq(publishedHeads.number, number)).get();
}

function nameOf(db: Db, kind: PartKind, number: number, today: Day): string | null {
  const { names } = kinds[kind];
  if (!names) return null;
  const isShown = and(eq(names.number, number), or(isNull(names.until), gt(names.until, today)));
  return db.select({ name: names.name }).from(names).where(isShown).get()?.name ?? null;
}
