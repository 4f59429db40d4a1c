import type { z } from "zod";
import { licence } from "@/domain/charts/footer";
import { coverageOf, coverageSentence } from "@/domain/figures/coverage";
import { ourselves } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import { type LoggedFigure, loggedFigures } from "@/domain/figures/logged";
import { claimOf, loggedSentence, sentenceOf } from "@/domain/figures/sentence";
import { type Ledger, summaryOf } from "@/domain/figures/summary";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { countAnswer } from "./count-answer";
import type { figureAnswer, loggedAnswer, summaryAnswer } from "./figure-answer";
import { type Place, recordAddress } from "./record-address";

/** Returns a figure for machines, always with its date, window, publisher, source and sentence. */
export function figureExport(figure: Figure, place: Place): z.infer<typeof figureAnswer> {
  return {
    value: figure.value,
    asOf: figure.asOf,
    since: figure.since,
    publisher: figure.publisher,
    stance: figure.stance,
    kind: figure.part === "home_only" ? "derived" : claimOf(figure.stance),
    qualifier: figure.qualifier,
    underReview: figure.underReview,
    source: { url: figure.source?.url ?? null },
    sentence: { es: sentenceOf(figure, "es"), en: sentenceOf(figure, "en") },
    address: recordAddress(place, `/counts/${figure.count}`),
  };
}

/** What others can write down of a head, to check later that its history is unchanged. */
export type HeadFacts = Place & { hash: string; publishedAt: string };

/** Returns the body of `/api/v1/summary`. */
export function summaryExport(place: HeadFacts, ledger: Ledger): z.infer<typeof summaryAnswer> {
  const summary = summaryOf(ledger);
  const logged = loggedFigures(ledger.cells, ledger.settings.baseDate);
  return {
    head: place.head,
    licence,
    hash: place.hash,
    publishedAt: place.publishedAt,
    asOf: summary.asOf,
    detained: summary.detained && figureExport(summary.detained, place),
    foreignOrDual: summary.foreignOrDual && figureExport(summary.foreignOrDual, place),
    released: summary.released.map((figure) => figureExport(figure, place)),
    logged: {
      released: summary.logged,
      figures: logged.map((figure) => loggedFace(figure, place)),
      coverage: coverageFace(ledger, place),
    },
  };
}

/** Returns how much of the country our own log shows, for machines. */
function coverageFace(ledger: Ledger, place: Place): z.infer<typeof summaryAnswer>["logged"]["coverage"] {
  const { share, required, isCovered, total } = coverageOf(ledger);
  return {
    ...{ share, required, isCovered },
    total: total && figureExport(total, place),
    sentence: { es: coverageSentence(ledger, "es"), en: coverageSentence(ledger, "en") },
  };
}

/** Returns a figure of people logged here for machines, with the list of their records. */
function loggedFace(figure: LoggedFigure, place: Place): z.infer<typeof loggedAnswer> {
  const { persons, verification, since, asOf } = figure;
  return {
    value: persons,
    asOf,
    since,
    publisher: ourselves,
    kind: verification,
    sentence: { es: loggedSentence(figure, "es"), en: loggedSentence(figure, "en") },
    address: recordAddress(place, "/releases", { from: since, verification }),
  };
}

/** Returns an item of `/api/v1/counts`, with the ids and codes of the seed files unchanged. */
export function countExport(count: PublishedCount, publishers: Publishers, place: Place): z.infer<typeof countAnswer> {
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
    underReview: count.underReview,
    kind: claimOf(figure.stance),
    parts: count.parts,
    source: {
      url: count.source?.url ?? null,
      tier: count.tier,
      outlet: count.source?.outlet || null,
      title: count.source?.title || null,
      archivedUrl: count.source?.archivedUrl ?? null,
      publishedOn: count.source?.publishedOn ?? null,
      language: count.source?.language ?? null,
      contact: count.source?.contact ?? null,
      contactOn: count.source?.contactOn ?? null,
    },
    note: { es: count.noteEs || null, en: count.noteEn || null },
    sentence: { es: sentenceOf(figure, "es"), en: sentenceOf(figure, "en") },
    address: recordAddress(place, `/counts/${count.id}`),
  };
}
