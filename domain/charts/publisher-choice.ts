import { z } from "zod";
import type { PublishedCount } from "@/domain/projection/published-count";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import type { Choice } from "./entry";

/** The id of the publisher whose counts a chart shows. */
export const publisherParameter = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .optional();

/** Returns a publisher's short name for charts. */
export function shortName({ ledger, locale }: ChartContext, publisher: string): string {
  return ledger.publishers.get(publisher)?.[locale === "es" ? "shortEs" : "shortEn"] ?? publisher;
}

/** Returns the publishers of some counts, the lead publisher first. */
export function publishersOf({ ledger }: ChartContext, counts: readonly PublishedCount[]): string[] {
  const { leadPublisher } = ledger.settings;
  return [...new Set(counts.map((count) => count.publisher))].toSorted(
    (a, b) => Number(b === leadPublisher) - Number(a === leadPublisher) || a.localeCompare(b),
  );
}

/** Returns the choice between the publishers of some counts. */
export function publisherChoice(context: ChartContext, counts: readonly PublishedCount[]): Choice {
  const ids = publishersOf(context, counts);
  return {
    name: "publisher",
    label: translator(context.locale)("switch.publisher"),
    options: ids.map((id) => ({ value: id, label: shortName(context, id) })),
    initial: ids[0],
  };
}
