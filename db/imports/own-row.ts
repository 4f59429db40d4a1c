import { eq } from "drizzle-orm";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { detentions } from "@/db/schema/detentions";
import { people } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";
import type { RowResult } from "@/domain/imports/row-outcome";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import { haveSameName } from "@/domain/matching/earlier-lines";
import { noIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";

type Own = Pick<RowResult, "name" | "outcome" | "candidates" | "problems">;

/**
 * Returns a function that recognises a row of this ledger's own exports: by the number of a release or person, and the
 * same name. It is unchanged, or refused where the ledger now has something else. Undefined for any other row, also if
 * the numbers are those of another ledger.
 */
export function ownRowReader(tx: Tx): (read: SheetRow) => Own | undefined {
  return (read) => {
    const { person, release } = read.numbers;
    if (isNumber(release)) return ofRelease(tx, read, Number(release));
    return isNumber(person) ? ofPerson(tx, read, Number(person)) : undefined;
  };
}

function isNumber(text: string): boolean {
  return /^\d{1,12}$/.test(text);
}

function ofRelease(tx: Tx, read: SheetRow, number: number): Own | undefined {
  const row = tx
    .select({ day: releases.day, kind: releases.kind, verification: releases.verification, person: detentions.person })
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .where(eq(releases.id, number))
    .get();
  if (!row) return undefined;
  const found = { name: nameOf(read), candidates: candidatesOf(row.person), problems: [] };
  if (found.name !== "" && !(row.person !== null && hasName(tx, row.person, read))) return undefined;
  const { values, stated } = read;
  const differs = (["day", "kind", "verification"] as const).filter(
    (field) => stated.has(field) && values[field] !== row[field],
  );
  if (differs.length === 0) return { ...found, outcome: "unchanged" };
  const problems = differs.map((field) => ({ code: "row_differs" as const, field, values: { number } }));
  return { ...found, outcome: "refused", problems };
}

/** A row of the list of people states the situation as the ledger has it. */
function ofPerson(tx: Tx, read: SheetRow, number: number): Own | undefined {
  const row = tx.select({ situation: people.situation }).from(people).where(eq(people.id, number)).get();
  const isSame = row && (row.situation ?? "") === read.numbers.situation && hasName(tx, number, read);
  if (!isSame) return undefined;
  return { name: nameOf(read), outcome: "unchanged", candidates: candidatesOf(number), problems: [] };
}

function hasName(tx: Tx, person: number, read: SheetRow): boolean {
  const known = findDocument(tx, "person", String(person))?.document.identity ?? noIdentity;
  const named = read.values.identity;
  const key = ({ givenNames, surnames }: typeof named | typeof known) => searchKey(givenNames, surnames);
  return key(known) === key(named) || haveSameName(named, known);
}

function nameOf({ values }: SheetRow): string {
  return `${values.identity.givenNames} ${values.identity.surnames}`.trim();
}

function candidatesOf(person: number | null): Own["candidates"] {
  return person === null ? [] : [{ id: String(person), reasons: [] }];
}
