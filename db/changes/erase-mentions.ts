import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { RecordRef } from "@/db/history/change-types";
import { eraseNotes } from "@/db/history/erase-notes";
import type { Tx } from "@/db/ledger/open";
import { type Erased, erasedPeople, eraseProposals, plainText } from "@/db/proposals/erase-proposals";
import { batches } from "@/db/schema/batches";
import { changeNotes } from "@/db/schema/changes";
import { imports } from "@/db/schema/imports";
import { savedFilters } from "@/db/schema/saved-filters";
import { mentionsPerson } from "@/domain/matching/mentions";
import { stopJobs } from "./stop-jobs";

/** The data of a note in which nobody wrote anything. */
const blankNote = '{"noteEn":"","noteEs":"","reason":""}';

/** The people of an erasure as they were recorded before it, and the proposals that it cleared. */
export type ErasedTexts = { people: readonly Erased[]; proposals: number[] };

/**
 * Erases what other texts say of the people among some records to erase, except the texts of other records
 * (`take-out-mentions.ts`). `except`: the proposal that asked for the erasure.
 */
export function eraseTextsAbout(tx: Tx, records: readonly RecordRef[], except: number | undefined): ErasedTexts {
  const people = erasedPeople(tx, records);
  eraseMentions(tx, people);
  return { people, proposals: eraseProposals(tx, people, except) };
}

/**
 * Erases the texts of other records and of the machinery that name an erased person: reasons and public notes of any
 * change, names of saved filters, inputs and results of jobs, headers of batches, and what imports kept. The chain still
 * verifies: a note becomes NULL, as for the person's own changes. Jobs that wait or run are cancelled.
 */
function eraseMentions(tx: Tx, people: readonly Erased[]): void {
  const identities = people.flatMap((person) => person.identities);
  if (identities.length === 0) return;
  const names = (...texts: (string | null)[]) => mentionsPerson(plainText(texts), identities);
  const notes = tx
    .select()
    .from(changeNotes)
    .where(and(isNotNull(changeNotes.data), ne(changeNotes.data, blankNote)))
    .all();
  eraseNotes(
    tx,
    notes.filter(({ data }) => names(data)).map(({ change }) => change),
  );
  const filters = tx.select().from(savedFilters).all();
  const named = filters.filter(({ name, query }) => names(name, query)).map(({ id }) => id);
  tx.delete(savedFilters).where(inArray(savedFilters.id, named)).run();
  stopJobs(tx, names);
  for (const { id } of tx
    .select()
    .from(batches)
    .all()
    .filter(({ header }) => names(header))) {
    tx.update(batches).set({ header: "{}" }).where(eq(batches.id, id)).run();
  }
  const kept = tx.select().from(imports).all();
  for (const { id } of kept.filter((row) => names(row.problem, row.reading, row.mapping, row.choices, row.counts))) {
    const blank = { problem: null, reading: null, mapping: null, choices: "[]", counts: null };
    tx.update(imports).set(blank).where(eq(imports.id, id)).run();
  }
}
