import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { detentionSentence } from "@/domain/figures/detention-sentence";
import { releaseSentence } from "@/domain/figures/release-sentence";
import type { PublishedRows } from "@/domain/projection/rows";
import { formatDate, formatNumber } from "@/domain/wording/format";

/** One public statement about a record: published name, sentence, place and sources. */
export type PublicLine = { key: string; name: string; sentence: string; place: string; sources: string[] };

/** Turns published rows into lines, one for each release, detention and figure. */
export function publicLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  return [...releaseLines(words, rows), ...detentionLines(words, rows), ...countLines(words, rows)];
}

function releaseLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  return rows.releases.map((row) => {
    const name = rows.names.find(({ number }) => number === row.number)?.name ?? "";
    const parts = rows.releaseParts.filter(({ number }) => number === row.number);
    const sentence = releaseSentence({ ...row, name, parts, sources: [] }, words.locale);
    return { key: `release ${row.number}`, name, sentence, ...ofRow(words, row) };
  });
}

function detentionLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  return rows.detentions.map((row) => {
    const name = rows.detentionNames.find(({ number }) => number === row.number)?.name ?? "";
    const parts = rows.detentionParts.filter(({ number }) => number === row.number);
    const sentence = detentionSentence({ ...row, name, parts, sources: [] }, words.locale);
    return { key: `detention ${row.number}`, name, sentence, ...ofRow(words, row) };
  });
}

function countLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  const { t, locale } = words;
  return rows.counts.map((row) => {
    const parts = rows.countParts.map(
      ({ dimension, category, value }) => `${words.category(dimension, category)} ${value}`,
    );
    const figure = row.value === null ? "" : formatNumber(row.value, locale);
    const details = [t(`measure.${row.measure}`), formatDate(row.asOf, locale), figure, ...parts].filter(Boolean);
    const sources = row.source === null ? [] : [words.source(row.source)];
    return {
      key: `count ${row.id}`,
      name: words.publisher(row.publisher),
      sentence: details.join(" · "),
      place: "",
      sources,
    };
  });
}

type Placed = { facility: string | null; federalEntity: string | null; sources: readonly string[] };

function ofRow(words: DeskWords, { facility, federalEntity, sources }: Placed) {
  const place = [valueWords(words, "facility", facility), valueWords(words, "federalEntity", federalEntity)];
  return { place: place.filter(Boolean).join(", "), sources: sources.map(words.source) };
}
