import type { Locale } from "@/messages/locale";
import type { Figure } from "./figure";
import { sentenceOf } from "./sentence";
import { announcedFigure, type Ledger, summaryOf } from "./summary";

export const headlines = ["detained", "foreign_or_dual", "verified", "announced"] as const;
export type Headline = (typeof headlines)[number];

/** Returns the figures of publishers on the first screen; null: nothing was published. */
export function headlineFigures(ledger: Ledger): Record<Headline, Figure | null> {
  const { baseDate: since, leadPublisher } = ledger.settings;
  const summary = summaryOf(ledger);
  const verified = summary.released.find((figure) => figure.publisher === leadPublisher && figure.since === since);
  return {
    detained: summary.detained,
    foreign_or_dual: summary.foreignOrDual,
    verified: verified ?? null,
    announced: announcedFigure(summary, since) ?? null,
  };
}

/** Returns the figures of the first screen as their full sentences; null: nothing was published. */
export function headlineSentences(ledger: Ledger, locale: Locale): Record<Headline, string | null> {
  const figures = headlineFigures(ledger);
  const sentence = (figure: Figure | null) => (figure ? sentenceOf(figure, locale) : null);
  return {
    detained: sentence(figures.detained),
    foreign_or_dual: sentence(figures.foreign_or_dual),
    verified: sentence(figures.verified),
    announced: sentence(figures.announced),
  };
}
