import type { NotRelease } from "@/domain/values/not-release";
import type { ReadRow } from "./read-row";
import type { RowProblem } from "./row-outcome";

const ends: ReadonlySet<NotRelease | null> = new Set<NotRelease | null>(["death", "escape"]);

/**
 * Returns the problem of a person who is still detained. A dead person is not held. After a transfer the place is not
 * guessed, and house arrest is not in the prison that the row states.
 */
export function heldProblem(
  { stated }: Pick<ReadRow, "stated">,
  what: NotRelease | null,
  elsewhere: NotRelease | null,
) {
  const end = [what, elsewhere].find((each) => ends.has(each ?? null));
  if (end) return problem("not_held", end);
  if (what === null || what === "still_held") return null;
  return what === "transfer" || stated.has("facility") ? problem("custody_unsure", what) : null;
}

function problem(code: "not_held" | "custody_unsure", what: NotRelease): RowProblem {
  return { code, values: { what } };
}
