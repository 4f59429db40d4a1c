import type { PublishedDb } from "@/db/ledger-file/open-published";
import { misspeltQuery, namesQuery, typedWords, wholeNamesQuery } from "@/domain/matching/names-query";
import { similarSoundsIn } from "@/domain/matching/similar-sounds";
import { soundsOf } from "@/domain/matching/sounds-of";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";
import { searchKey } from "@/domain/values/search-key";
import type { View } from "@/domain/view/view";
import { findDetentions } from "./detentions";
import { namedRecord } from "./name-rows";
import { findReleases } from "./releases";

/** A detention with a name, or a release whose detention is not public. */
export type FoundName = { detention: PublishedDetention } | { release: PublishedRelease };

/** `isMore`: more names match than a search reads. */
export type FoundNames = { found: FoundName[]; isMore: boolean };

/** Maximum number of indexed names that a search reads. It bounds the cost of a search for a common name. */
const mostRead = 120;

/** The beginning of a name has at least this number of letters; shorter ones match too many names. */
const shortest = 2;

/** From more words than this on, only unknown words may have an error: the search would read too much of the index. */
const mostMisspelt = 3;

/**
 * Finds the records whose public name contains every word of a text, or its beginning, in any order. Ignores accents,
 * case and spellings that sound the same. If nothing matches, allows a typing error per word. The index holds only the
 * names that may be shown now; each record is then read as its page shows it at the view, so that a name whose consent
 * is over, or a record that an earlier head did not name, is not found. Best matches first.
 */
export function searchNames(db: PublishedDb, view: View, text: string): FoundNames {
  const words = typedWords(text);
  const query = namesQuery(text, shortest);
  if (query === undefined || words.join("").length < shortest) return { found: [], isMore: false };
  const whole = rowsOf(db, wholeNamesQuery(text));
  const beginning = whole.length > mostRead ? [] : rowsOf(db, query);
  const matches = [...new Set([...whole, ...beginning])];
  const rows = matches.length > 0 ? matches : rowsOf(db, misspelt(db, text));
  const found = readShown(db, view, rows.slice(0, mostRead));
  return { found: ranked(found, words), isMore: rows.length > mostRead };
}

function rowsOf(db: PublishedDb, query: string): number[] {
  return db.$client
    .prepare(
      `SELECT rowid FROM published_name_words WHERE published_name_words MATCH ? ORDER BY rowid DESC LIMIT ${mostRead + 1}`,
    )
    .pluck()
    .all(query) as number[];
}

/**
 * Returns the query with the similar spellings among the public names for each word. In a long text only words that no
 * public name has may have an error.
 */
function misspelt(db: PublishedDb, text: string): string {
  const known = knownSounds(db);
  const isLong = typedWords(text).length > mostMisspelt;
  const similarTo = similarSoundsIn([...known]);
  const alikeTo = (sound: string) => (isLong && known.has(sound) ? [] : similarTo(sound));
  return misspeltQuery(text, (word) => alikeTo(soundsOf(word) || word), shortest);
}

let last: { db: PublishedDb; version: unknown; sounds: ReadonlySet<string> } | undefined;

/**
 * Returns the sounds of all words in public names. Cached until the next write, because it reads the whole index. Nothing
 * that visitors type is cached.
 */
function knownSounds(db: PublishedDb): ReadonlySet<string> {
  const version = db.$client.pragma("data_version", { simple: true });
  if (last?.db === db && last.version === version) return last.sounds;
  db.$client.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.published_name_terms USING fts5vocab(main, published_name_words, col)",
  );
  const known = db.$client.prepare("SELECT term FROM temp.published_name_terms WHERE col = 'sounds'").pluck().all();
  last = { db, version, sounds: new Set(known as string[]) };
  return last.sounds;
}

function readShown(db: PublishedDb, view: View, rows: readonly number[]): FoundName[] {
  const records = rows.map(namedRecord);
  const numbersOf = (kind: "release" | "detention") =>
    records.filter((record) => record.kind === kind).map(({ number }) => number);
  const ofDetentions = numbersOf("detention");
  const detentionOf = findDetentions(db, view, ofDetentions);
  const detentions = ofDetentions.flatMap((number) => named(detentionOf.get(number)));
  const joined = new Set(detentions.map(({ release }) => release));
  const alone = numbersOf("release").filter((number) => !joined.has(number));
  const releaseOf = findReleases(db, view, alone);
  const releases = alone.flatMap((number) => named(releaseOf.get(number)));
  return [...detentions.map((detention) => ({ detention })), ...releases.map((release) => ({ release }))];
}

/** Returns the record if it is public at the view and shows a name there. */
function named<Shown extends PublishedDetention | PublishedRelease>(
  record: Shown | HiddenDetention | HiddenRelease | undefined,
): Shown[] {
  return record && !("hidden" in record) && record.name !== null ? [record] : [];
}

/** Names with more of the typed words come first, then shorter names, then the newest records. */
function ranked(found: readonly FoundName[], words: readonly string[]): FoundName[] {
  const keyed = found.map((each) => {
    const own = searchKey(nameOf(each)).split(" ");
    return { each, wholes: words.filter((word) => own.includes(word)).length, length: own.length };
  });
  return keyed.toSorted((a, b) => b.wholes - a.wholes || a.length - b.length).map(({ each }) => each);
}

/** Returns the name as published. */
export function nameOf(found: FoundName): string {
  return ("detention" in found ? found.detention.name : found.release.name) ?? "";
}
