import type { Decision } from "@/db/history/change-types";

type Accepted = Extract<Decision, { ok: true }>;

/** Adds a write outside of the history to a decision, after those that the decision already makes. */
export function andThen(decision: Accepted, write: NonNullable<Accepted["afterwards"]>): Accepted {
  return {
    ...decision,
    afterwards: (tx, written) => {
      decision.afterwards?.(tx, written);
      write(tx, written);
    },
  };
}
