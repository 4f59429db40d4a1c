import type { Locale } from "@/messages/locale";
import type { Figure } from "./figure";
import { sentenceOf } from "./sentence";
import { announcedFigure, type Ledger, summaryOf } from "./summary";

export const headlines = ["detained", "foreign_or_dual", "verified", "announced"] as const;
export type Headline = (typeof headlines)[number];

/** Returns the figures of the first screen as their full sentences; null: nothing was published. */
export function headlineSentences(ledger: Ledger, locale: Locale): Record<Headline, string | null> {
  const { baseDate: since, leadPublisher } = ledger.settings;
  const summary = summaryOf(ledger);
  const verified = summary.released.find((figure) => figure.publisher === leadPublisher && figure.since === since);
  const sentence = (figure: Figure | null | undefined) => (figure ? sentenceOf(figure, locale) : null);
  return {
    detained: sentence(summary.detained),
    foreign_or_dual: sentence(summary.foreignOrDual),
    verified: sentence(verified),
    announced: sentence(announcedFigure(summary, since)),
  };
}
