import type { z } from "zod";
import { licence } from "@/domain/charts/footer";
import type { PublishedCount } from "@/domain/counts/published-count";
import type { Figure } from "@/domain/figures/figure";
import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import { claimOf, sentenceOf } from "@/domain/figures/sentence";
import type { Summary } from "@/domain/figures/summary";
import type { countAnswer } from "./count-answer";
import type { figureAnswer, summaryAnswer } from "./figure-answer";

/** A figure as machines read it: never without its date, window, publisher, source and sentence. */
export function figureFace(figure: Figure): z.infer<typeof figureAnswer> {
  return {
    value: figure.value,
    asOf: figure.asOf,
    since: figure.since,
    publisher: figure.publisher,
    stance: figure.stance,
    kind: figure.part === "home_only" ? "derived" : claimOf(figure.stance),
    qualifier: figure.qualifier,
    source: { url: figure.source?.url ?? null },
    sentence: { es: sentenceOf(figure, "es"), en: sentenceOf(figure, "en") },
  };
}

/** The body of `/api/v1/summary`. */
export function summaryFace(head: number, summary: Summary): z.infer<typeof summaryAnswer> {
  return {
    head,
    licence,
    asOf: summary.asOf,
    detained: summary.detained && figureFace(summary.detained),
    foreignOrDual: summary.foreignOrDual && figureFace(summary.foreignOrDual),
    released: summary.released.map(figureFace),
    logged: { released: summary.logged },
  };
}

/** An item of `/api/v1/counts`, with the ids and codes of the seed files as they stand. */
export function countFace(count: PublishedCount, publishers: Publishers): z.infer<typeof countAnswer> {
  const figure = figureOf(count, publishers);
  return {
    id: count.id,
    publisher: count.publisher,
    measure: count.measure,
    asOf: count.asOf,
    asOfMeans: count.asOfMeans,
    cutoffTime: count.cutoffTime,
    since: count.since,
    value: count.value,
    qualifier: count.qualifier,
    standing: count.standing,
    kind: claimOf(figure.stance),
    parts: count.parts,
    source: {
      url: count.source?.url ?? null,
      tier: count.tier,
      outlet: count.source?.outlet ?? null,
      title: count.source?.title || null,
      archivedUrl: count.source?.archivedUrl ?? null,
      publishedOn: count.source?.publishedOn ?? null,
      language: count.source?.language ?? null,
    },
    note: { es: count.noteEs || null, en: count.noteEn || null },
    sentence: { es: sentenceOf(figure, "es"), en: sentenceOf(figure, "en") },
  };
}
