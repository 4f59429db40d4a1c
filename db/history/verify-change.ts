import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { changeNotes, type changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";
import type { revisions } from "@/db/schema/revisions";
import { type ChainLink, hashOf } from "./chain";
import { commitmentOf } from "./commitment";
import { partsOf, revisionsOf } from "./revisions-of";

type Change = typeof changes.$inferSelect;
type Revision = typeof revisions.$inferSelect;
type Part = { salt: string | null; data: string | null };

/** What is wrong with a change, each in one sentence, and how many of its parts were erased. */
export type ChangeFaults = { faults: string[]; erasedParts: number };

/**
 * Checks one change: its place after the change with `previous` (hash and number), its hash, the data and order of its
 * revisions, its note and its head. A sentence names the change, and the record, version and part where it can.
 */
export function verifyChange(db: Db, change: Change, previous: { id: number; hash: string }): ChangeFaults {
  const name = `change ${change.id} (${change.action})`;
  const { hash, ...facts } = change;
  const touched = revisionsOf(db, change.id);
  const read = touched.map((revision) => verifyRevision(db, revision));
  const note = preparedStatement(db, selectNote).get({ change: change.id });
  const missing = previous.id + 1 === change.id ? [] : [`change ${previous.id + 1} is missing`];
  const found = [
    ...(change.previousHash === previous.hash ? [] : [`it does not follow the previous change`]),
    ...read.flatMap(({ faults }) => faults),
    ...(touched.every(({ position }, index) => position === index) ? [] : ["its revisions are not in order"]),
    ...(hashOf({ ...facts, revisions: read.map(({ link }) => link) }) === hash
      ? []
      : ["its own facts, its hash, or the list of its revisions was altered"]),
    ...(holds(note, change.noteCommitment) ? [] : ["its note was altered"]),
    ...headFaults(db, change),
  ];
  return {
    faults: [...missing, ...found.map((what) => `${name}: ${what}`)],
    erasedParts: read.reduce((sum, { erased }) => sum + erased, 0),
  };
}

const selectNote = (db: Db | Tx) =>
  db
    .select()
    .from(changeNotes)
    .where(eq(changeNotes.change, sql.placeholder("change")))
    .prepare();

const selectHead = (db: Db | Tx) =>
  db
    .select()
    .from(publishedHeads)
    .where(eq(publishedHeads.number, sql.placeholder("head")))
    .prepare();

/** The public page of a head must show the hash of the change that made it. */
function headFaults(db: Db, { head, hash }: Change): string[] {
  if (head === null) return [];
  const published = preparedStatement(db, selectHead).get({ head });
  if (!published) return [`its head ${head} is missing`];
  return published.hash === hash ? [] : [`its head ${head} shows another hash`];
}

type Verified = { faults: string[]; erased: number; link: ChainLink["revisions"][number] };

function verifyRevision(db: Db, { id, recordType, recordId, version }: Revision): Verified {
  const rows = partsOf(db, id);
  const [facts, identity] = (["facts", "identity"] as const).map((part) => rows.find((row) => row.part === part));
  const read = Object.entries({ facts, identity });
  return {
    faults: read.flatMap(([part, row]) =>
      row && holds(row, row.commitment)
        ? []
        : [`${part} of ${recordType} ${recordId}, version ${version}, were altered`],
    ),
    erased: read.filter(([, row]) => row?.data === null).length,
    link: {
      ...{ recordType, recordId, version },
      ...{ factsShape: facts?.shape ?? 0, facts: facts?.commitment ?? "" },
      ...{ identityShape: identity?.shape ?? 0, identity: identity?.commitment ?? "" },
    },
  };
}

/** True if the data match their commitment, or data and salt were erased together. */
function holds(part: Part | undefined, commitment: string): boolean {
  if (!part) return false;
  if (part.data === null || part.salt === null) return part.data === null && part.salt === null;
  return commitmentOf(part.salt, part.data) === commitment;
}
