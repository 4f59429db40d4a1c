import type { CustodyPeriod, Detention } from "@/domain/records/person";
import { isCertainlyBefore } from "@/domain/values/certainty";

/** Returns how a person was held from the first day on (undefined: unknown), and how later. */
export function custodyOf({ from, custody }: Pick<Detention, "from" | "custody">): {
  first: CustodyPeriod | undefined;
  later: readonly CustodyPeriod[];
} {
  const [first, ...later] = custody;
  const isLater = Boolean(first?.from && from && isCertainlyBefore(from, first.from));
  return isLater ? { first: undefined, later: custody } : { first, later };
}
