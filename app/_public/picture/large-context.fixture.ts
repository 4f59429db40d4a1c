import { onTestFinished } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import type { ChartContext } from "@/domain/charts/chart-context";
import { addDays } from "@/domain/values/day";

export const largeEdition = {
  head: 98765,
  hash: "0123456789abcdef".repeat(4),
  day: "2030-01-01",
  title: { es: "Vigilia", en: "Vigilia" },
  origin: "https://vigilia.example.org",
};

/**
 * Returns the seed's context with thirty times as many figures and years of daily releases. The values vary more than
 * real ones.
 */
export async function largeContext(): Promise<ChartContext> {
  const reader = publicReader((await openSeededLedger()).$client.name);
  onTestFinished(reader.close);
  const context = reader.context(undefined, "es");
  const { ledger } = context;
  const counts = Array.from({ length: 30 }, (_, copy) => copy).flatMap((copy) =>
    ledger.counts.map((count, index) => {
      const shift = (day: string) => addDays(day, 41 * copy);
      const [asOfFrom, asOfTo] = [shift(count.asOfFrom), shift(count.asOfTo)];
      const asOf = count.asOf.length === 10 ? asOfFrom : asOfFrom.slice(0, 7);
      const value = count.value === null ? null : count.value + ((7919 * (index + copy)) % 997);
      return { ...count, id: `${count.id}-${copy}`, asOf, asOfFrom, asOfTo, value };
    }),
  );
  const cells = Array.from({ length: 1200 }, (_, index) => {
    const day = addDays("2026-01-08", index);
    const kind = { kind: "unknown", verification: "verified", nationality: "VE" } as const;
    return { day, dayFrom: day, dayTo: day, ...kind, persons: 1 + ((7919 * index) % 97) };
  });
  return { ...context, ledger: { ...ledger, counts, cells } };
}
