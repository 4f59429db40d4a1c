import type { Locale } from "@/messages/locale";
import type { Figure } from "./figure";
import { lastLoggedDay, sinceDay } from "./logged";
import { loggedSentence, sentenceOf } from "./sentence";
import { announcedFigure, type Ledger, summaryOf } from "./summary";

export const headlines = ["detained", "foreign_or_dual", "verified", "announced", "logged"] as const;
export type Headline = (typeof headlines)[number];

/** Returns the figures of the first screen as their full sentences; null: nothing was published. */
export function headlineSentences(ledger: Ledger, locale: Locale): Record<Headline, string | null> {
  const { baseDate: since, leadPublisher } = ledger.settings;
  const summary = summaryOf(ledger);
  const verified = summary.released.find((figure) => figure.publisher === leadPublisher && figure.since === since);
  const sentence = (figure: Figure | null | undefined) => (figure ? sentenceOf(figure, locale) : null);
  const asOf = lastLoggedDay(sinceDay(ledger.cells, since).filter((cell) => cell.verification === "verified"));
  const persons = summary.logged.verified;
  return {
    detained: sentence(summary.detained),
    foreign_or_dual: sentence(summary.foreignOrDual),
    verified: sentence(verified),
    announced: sentence(announcedFigure(summary, since)),
    logged: loggedSentence({ persons, verification: "verified", since, asOf }, locale),
  };
}
