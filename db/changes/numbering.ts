import type { NumberKind } from "@/db/ledger/numbers";

/** Hands out numbers while a plan is made, from where the ledger will have them. */
export type Numbering = {
  next: (kind: NumberKind) => number;
  /** How many of each kind were handed out. */
  used: () => Map<NumberKind, number>;
  mark: () => Map<NumberKind, number>;
  back: (to: Map<NumberKind, number>) => void;
};

/** `last`: of each kind the number before the first one to hand out. */
export function numberingFrom(last: ReadonlyMap<NumberKind, number>): Numbering {
  let used = new Map<NumberKind, number>();
  return {
    next: (kind) => {
      const count = (used.get(kind) ?? 0) + 1;
      used.set(kind, count);
      return (last.get(kind) ?? 0) + count;
    },
    used: () => new Map(used),
    mark: () => new Map(used),
    back: (to) => {
      used = new Map(to);
    },
  };
}
