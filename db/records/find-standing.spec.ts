import fc from "fast-check";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import { openPublished, type PublishedDb } from "@/db/ledger-file/open-published";
import { findCount, findCountWithdrawal } from "@/db/published/counts";
import { findDetention, findDetentionWithdrawal } from "@/db/published/detentions";
import { findNewestNumber } from "@/db/published/heads";
import { findRelease, findWithdrawal } from "@/db/published/releases";
import { revisions } from "@/db/schema/revisions";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { steps, take } from "@/db/testing/random-documents";
import type { StandingPart } from "@/domain/history/public-standing";
import type { RecordType } from "@/domain/records/document";
import type { View } from "@/domain/view/view";
import { findStanding } from "./find-standing";

/** Days later: the consents of random people end between the first and the fourth. */
const later = fc.integer({ min: 0, max: 4 });

test("the banner of every record says what the public reads, after any history and on any day", async () => {
  await fc.assert(
    fc.asyncProperty(steps, later, async (taken, days) => {
      const db = await openTestLedger();
      db.$client.pragma("synchronous = OFF");
      for (const step of taken) await take(db, step);
      const now = new Date(noon.getTime() + days * 24 * 3600 * 1000);
      const published = openPublished(db.$client.name);
      const head = findNewestNumber(published)?.number ?? 0;
      const view = { head, at: head, day: siteDay(db, now) };
      for (const { type, id } of everyRecord(db)) expectAgreement(db, published, view, type, id, now);
      published.$client.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

function everyRecord(db: Db) {
  return db.selectDistinct({ type: revisions.recordType, id: revisions.recordId }).from(revisions).all() as {
    type: RecordType;
    id: string;
  }[];
}

function expectAgreement(db: Db, published: PublishedDb, view: View, type: RecordType, id: string, now: Date) {
  const document = findDocument(db, type, id)?.document;
  if (!document) throw new Error(`${type} ${id} has no version`);
  const { kind, marks, parts } = findStanding(db, document, now);
  const reads = parts.map((part) => readOf(published, view, part));
  expect(parts.map(({ state }) => state === "public")).toEqual(reads.map(({ row }) => row !== undefined));
  expect(parts.map(({ state, seen }) => state !== "public" && seen !== undefined)).toEqual(
    reads.map(({ tombstone }) => tombstone !== undefined),
  );
  if (kind === "public") expect(reads.some(({ row }) => row !== undefined)).toBe(true);
  if (type === "count") {
    expect(marks.includes("under_review")).toBe(reads.some(({ row }) => row?.underReview));
  }
  if (type === "person") expect(marks.filter((mark) => nameMarks.includes(mark))).toEqual(nameRead(reads));
}

const nameMarks = ["named", "initials", "counted_only"] as string[];

type Row = { number?: number; id?: string; name?: string | null; underReview?: boolean };
type Read = { row: Row | undefined; tombstone: number | undefined };

/** What the public page of a part reads; references have no page, and are always public here. */
function readOf(published: PublishedDb, view: View, { kind, id }: StandingPart): Read {
  const number = Number(id);
  switch (kind) {
    case "release":
      return { row: findRelease(published, view, number), tombstone: findWithdrawal(published, view, number) };
    case "detention":
      return {
        row: findDetention(published, view, number),
        tombstone: findDetentionWithdrawal(published, view, number),
      };
    case "count":
      return { row: findCount(published, view, id), tombstone: findCountWithdrawal(published, view, id) };
    default:
      return { row: {}, tombstone: undefined };
  }
}

/** Random names are `Nombre1 Inventado`; their initials have no digit. */
function nameRead(reads: readonly Read[]): string[] {
  const rows = reads.flatMap(({ row }) => row ?? []);
  if (rows.length === 0) return [];
  const names = rows.flatMap(({ name }) => name ?? []);
  if (names.length === 0) return ["counted_only"];
  return [names.some((name) => name.includes("Inventado")) ? "named" : "initials"];
}
