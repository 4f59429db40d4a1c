import type { Metadata } from "next";
import { filteredTitle, writtenFilter } from "@/app/_public/lists/filter-chips";
import { releaseFilterWords } from "@/app/_public/releases/release-fields";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { publishedLedger } from "@/db/published/connection";
import { findRelease } from "@/db/published/releases";
import type { ReleaseListQuery } from "@/domain/addresses/releases-query";
import { coverageOf, coverageSentence } from "@/domain/figures/coverage";
import { loggedFigure } from "@/domain/figures/logged";
import { releaseSentence } from "@/domain/figures/release-sentence";
import { loggedSentence } from "@/domain/figures/sentence";
import type { Ledger } from "@/domain/figures/summary";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { releasesFound } from "./releases-found";

/** With filters: the filters in words, and how many releases match. Otherwise how many verified releases there are. */
export async function listMetadata(params: LocaleParams["params"], query: ReleaseListQuery): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const plain = translator(locale)("releases.title");
  const { page: _page, at: _at, known: _known, ...given } = query;
  const filter = writtenFilter(given);
  const { ledger } = readChartContext(view, locale);
  const title = filteredTitle(plain, filter, releaseFilterWords(locale, ledger), locale);
  const described = { view, locale, path: "/releases", title, mayName: true };
  if (title !== plain)
    return metadataOf({ ...described, query: filter, sentence: releasesFound(view, locale, given).text });
  return metadataOf({ ...described, sentence: verifiedSentence(ledger, locale) });
}

/** Returns how many verified releases this ledger has, next to the lead publisher's total while they are too few. */
function verifiedSentence(ledger: Ledger, locale: Locale): string {
  if (!coverageOf(ledger).isCovered) return coverageSentence(ledger, locale);
  return loggedSentence(loggedFigure(ledger.cells, ledger.settings.baseDate, "verified"), locale);
}

/** For a withdrawn or hidden record, the metadata contain only its number. */
export async function releaseMetadata(params: Promise<{ locale: string; number: string }>): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const number = Number((await params).number);
  const t = translator(locale);
  const release = findRelease(publishedLedger(), view, number);
  const sentence = release && !("hidden" in release) ? releaseSentence(release, locale) : undefined;
  const title = t("release.number", { number });
  return metadataOf({ view, locale, path: `/releases/${number}`, title, sentence, mayName: true });
}
