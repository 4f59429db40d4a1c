import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { detentionSentence } from "@/domain/figures/detention-sentence";
import { releaseSentence } from "@/domain/figures/release-sentence";
import type { PublishedRows } from "@/domain/projection/rows";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { outletWords } from "@/domain/wording/source-words";

/** One statement about a record: name, sentence, place and sources. */
export type PublicLine = { key: string; name: string; sentence: string; place: string; sources: string[] };

/** Turns published rows into lines, one for each release, detention, figure, source, publisher, place and milestone. */
export function publicLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  return [
    ...releaseLines(words, rows),
    ...detentionLines(words, rows),
    ...countLines(words, rows),
    ...labelLines(words, rows),
  ];
}

function releaseLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  return rows.releases.map((row) => {
    const name = rows.names.find(({ number }) => number === row.number)?.name ?? "";
    const parts = rows.releaseParts.filter(({ number }) => number === row.number);
    const verified = [
      valueWords(words, "verifiedBy", row.verifiedBy),
      valueWords(words, "verifiedOn", row.verifiedOn),
    ].filter(Boolean);
    const sentence = releaseSentence({ ...row, name, parts, sources: [] }, words.locale);
    return {
      key: `release ${row.number}`,
      name,
      sentence: [sentence, verified.join(", ")].filter(Boolean).join(" "),
      ...ofRow(words, row),
    };
  });
}

function detentionLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  return rows.detentions.map((row) => {
    const name = rows.detentionNames.find(({ number }) => number === row.number)?.name ?? "";
    const parts = rows.detentionParts.filter(({ number }) => number === row.number);
    const sentence = detentionSentence({ ...row, name, parts, sources: [] }, words.locale);
    const told = (["legalStage", "arrestedBy", "arrestedIn", "sector"] as const)
      .map((field) => valueWords(words, field, row[field]))
      .filter((text) => text !== "");
    return {
      key: `detention ${row.number}`,
      name,
      sentence: told.length > 0 ? `${sentence} ${told.join(" · ")}.` : sentence,
      ...ofRow(words, row),
    };
  });
}

function countLines(words: DeskWords, rows: PublishedRows): PublicLine[] {
  const { t, locale } = words;
  return rows.counts.map((row) => {
    const parts = rows.countParts.map(
      ({ dimension, category, value }) => `${words.category(dimension, category)} ${value}`,
    );
    const details = [
      t(`measure.${row.measure}`),
      row.since === null ? "" : `${formatDate(row.since, locale)} –`,
      [formatDate(row.asOf, locale), row.cutoffTime].filter(Boolean).join(" "),
      row.qualifier === "exact" ? "" : t(`qualifier.${row.qualifier}`),
      row.value === null ? "" : formatNumber(row.value, locale),
      row.standing === "stands" ? "" : t(`standing.${row.standing}`),
      row.tier === null ? "" : t(`tier.${row.tier}`),
      ...parts,
      row.noteEs,
      row.noteEn,
    ];
    return {
      key: `count ${row.id}`,
      name: words.publisher(row.publisher),
      sentence: details.filter(Boolean).join(" · "),
      place: "",
      sources: row.source === null ? [] : [words.source(row.source)],
    };
  });
}

/** Lines for what other records cite or show: they say every public column. */
function labelLines(
  { locale }: DeskWords,
  { sources, publishers, facilities, milestones }: PublishedRows,
): PublicLine[] {
  const line = (kind: string, id: string, name: string, rest: readonly (string | null)[], urls: (string | null)[]) => ({
    key: `${kind} ${id}`,
    name,
    sentence: rest.filter(Boolean).join(" · "),
    place: "",
    sources: urls.filter((url) => url !== null),
  });
  return [
    ...sources.map((source) => {
      const { id, title, outlet, publishedOn, language, url, archivedUrl } = source;
      const name = title || outletWords(source, locale);
      return line("source", id, name, [outlet, publishedOn, language], [url, archivedUrl]);
    }),
    ...publishers.map(({ id, nameEs, nameEn, shortEs, shortEn, stance, url }) =>
      line("publisher", id, nameEs, [nameEn, shortEs, shortEn, stance], [url]),
    ),
    ...facilities.map(({ id, name, kind, federalEntity }) => line("facility", id, name, [kind, federalEntity], [])),
    ...milestones.map(({ id, on, titleEs, titleEn, sourceUrl }) =>
      line("milestone", id, titleEs, [titleEn, on], [sourceUrl]),
    ),
  ];
}

type Placed = { facility: string | null; federalEntity: string | null; sources: readonly string[] };

function ofRow(words: DeskWords, { facility, federalEntity, sources }: Placed) {
  const place = [valueWords(words, "facility", facility), valueWords(words, "federalEntity", federalEntity)];
  return { place: place.filter(Boolean).join(", "), sources: sources.map(words.source) };
}
