import { startTarget, type Target } from "@/e2e/desk/access/target";
import type { Attempt, Section } from "./section";

type Part = (target: Target) => AsyncIterable<Attempt>;

/** Returns a section of several parts, one after the other on a target of their own. */
export function onTarget(title: string, parts: readonly Part[]): Section {
  return {
    title,
    async *attack() {
      // As the product's own processes do: files that the world makes are readable by their owner only.
      process.umask(0o077);
      const target = await startTarget();
      try {
        for (const part of parts) yield* part(target);
      } finally {
        await target.stop();
      }
    },
  };
}
