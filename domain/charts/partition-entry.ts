import { type Partition, partitionOf } from "@/domain/figures/partition";
import { drawnFigures } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import { spanOf } from "@/domain/values/partial-day";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { type Absent, type Entry, entry } from "./entry";
import { partitionOverTime, type Split } from "./partition-over-time";
import { beginOf, type Period, period, periodChoice } from "./period";
import { publisherChoice, publisherParameter, shortName } from "./publisher-choice";

/** Returns the entry of a split's chart, with the choices of publisher and period. */
function partitionEntry(split: Split): Entry {
  const publishers = (context: ChartContext) =>
    publisherChoice(
      context,
      detained(context).filter((count) => isSplit(count, split.dimension)),
    );
  return entry({
    theme: "who",
    shape: { publisher: publisherParameter, period },
    choices: (context) => [publishers(context), periodChoice(context)],
    draw: (context, query) => {
      const { initial } = publishers(context);
      const publisher = query.publisher ?? initial;
      if (publisher === undefined || initial === undefined)
        return { absent: translator(context.locale)("chart.no_data"), nearest: null };
      const counts = countsSince(context, split.dimension, publisher, query.period);
      return counts.length > 0 ? partitionOverTime(context, split, counts) : absentSplit(context, publisher, initial);
    },
  });
}

export const genderEntry = partitionEntry({
  id: "gender",
  dimension: "gender",
  categories: [
    { category: "female", tone: "part" },
    { category: "male", tone: "detained" },
    { category: "other", tone: "other" },
  ],
});

export const sectorEntry = partitionEntry({
  id: "sector",
  dimension: "sector",
  categories: [
    { category: "civilian", tone: "detained" },
    { category: "military", tone: "part" },
  ],
});

export const ageGroupEntry = partitionEntry({
  id: "age-group",
  dimension: "age_group",
  categories: [
    { category: "adult", tone: "detained" },
    { category: "adolescent", tone: "part" },
  ],
});

export const legalStageEntry = partitionEntry({
  id: "legal-stage",
  dimension: "legal_stage",
  categories: [
    { category: "convicted", tone: "part" },
    { category: "not_convicted", tone: "detained" },
  ],
});

/**
 * Returns a publisher's drawn counts since a period's first day, starting with the first that has the split; none if no
 * count has it.
 */
function countsSince(context: ChartContext, dimension: Partition, publisher: string, chosen: Period): PublishedCount[] {
  const begin = beginOf(chosen, context);
  const drawn = drawnFigures(detained(context).filter((count) => count.publisher === publisher));
  const since = drawn.filter((count) => spanOf(count.asOf).from >= begin);
  const first = since.findIndex((count) => isSplit(count, dimension));
  return first === -1 ? [] : since.slice(first);
}

function detained({ ledger }: ChartContext): PublishedCount[] {
  return ledger.counts.filter((count) => count.measure === "detained" && count.standing === "stands");
}

function isSplit(count: PublishedCount, dimension: Partition): boolean {
  return partitionOf(count, dimension).parts.length > 0;
}

function absentSplit(context: ChartContext, publisher: string, other: string): Absent {
  const t = translator(context.locale);
  return {
    absent: t("chart.partition.absent", { publisher: shortName(context, publisher) }),
    nearest: {
      label: t("chart.partition.nearest", { publisher: shortName(context, other) }),
      choices: { publisher: other, period: "all" },
    },
  };
}
