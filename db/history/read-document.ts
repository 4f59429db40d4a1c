import { and, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { revisions } from "@/db/schema/revisions";
import { type DocumentOf, type RecordType, shapes } from "@/domain/records/document";
import { factsInShape, identityInShape } from "@/domain/records/older-shapes";
import { partsOf } from "./revisions-of";

export type Versioned<T extends RecordType = RecordType> = { document: DocumentOf<T>; version: number };

const selectNewest = (db: Db | Tx) =>
  db
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordType, sql.placeholder("type")), eq(revisions.recordId, sql.placeholder("id"))))
    .orderBy(desc(revisions.version))
    .limit(1)
    .prepare();

/** Returns the current version of a record, or undefined. */
export function findDocument<T extends RecordType>(db: Db | Tx, type: T, id: string): Versioned<T> | undefined {
  const revision = preparedStatement(db, selectNewest).get({ type, id });
  return revision && { document: readRevision(db, type, revision), version: revision.version };
}

/** Returns a record at a given version, or undefined. */
export function findVersion<T extends RecordType>(db: Db | Tx, type: T, id: string, version: number) {
  const revision = db
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id), eq(revisions.version, version)))
    .get();
  return revision && { document: readRevision(db, type, revision), version: revision.version };
}

/** Returns the document of one revision; its identity is null if it was erased. Throws if the data fits no shape. */
export function readRevision<T extends RecordType>(
  db: Db | Tx,
  type: T,
  revision: { id: number; recordId: string },
): DocumentOf<T> {
  const parts = partsOf(db, revision.id);
  const data = (name: "facts" | "identity") => {
    const part = parts.find((each) => each.part === name);
    if (part?.data == null) return null;
    const stored = JSON.parse(part.data);
    return shapes[type][name].parse(
      name === "facts" ? factsInShape(type, part.shape, stored) : identityInShape(type, stored),
    );
  };
  return { type, id: revision.recordId, facts: data("facts"), identity: data("identity") } as DocumentOf<T>;
}
