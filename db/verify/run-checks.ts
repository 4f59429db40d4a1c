import { setImmediate } from "node:timers/promises";
import type { Db } from "@/db/ledger/open";
import { isDamage } from "@/db/ledger-file/check-file";
import { loggableError } from "@/ops/log/loggable-error";
import type { Check } from "./checks";
import type { Finding } from "./finding";

/** The state of check `number` of `of`. `wrong` has the first sentences in the order in which they were found. */
export type CheckState = {
  check: Check;
  number: number;
  of: number;
  done: number;
  total: number;
  isOver: boolean;
  wrong: string[];
  /** How many sentences were found beyond those in `wrong`. */
  more: number;
};

const mostKept = 50;

/**
 * Runs checks one after the other. Yields the state of the running check after each step, and once with `isOver` at its
 * end. Pauses between steps, so that the process can handle a stop signal. A caller that stops reading ends the checks.
 */
export async function* runChecks(db: Db, checks: readonly Check[]): AsyncGenerator<CheckState, void> {
  let isSound = true;
  for (const [index, check] of checks.entries()) {
    const state: CheckState = {
      ...{ check, number: index + 1, of: checks.length, done: 0, total: 0 },
      ...{ isOver: false, wrong: [], more: 0 },
    };
    for (const finding of untilError(check.find(db), () => isSound && state.wrong.length === 0)) {
      take(state, finding);
      yield state;
      await setImmediate();
    }
    isSound &&= state.wrong.length === 0;
    yield { ...state, isOver: true };
  }
}

function take(state: CheckState, finding: Finding) {
  if (typeof finding !== "string") Object.assign(state, finding);
  else if (state.wrong.length < mostKept) state.wrong.push(finding);
  else state.more += 1;
}

/**
 * An error in a damaged ledger is one more thing that is wrong. In a ledger without any other finding it is a bug, and
 * it is thrown.
 */
function* untilError(findings: Iterable<Finding>, isSound: () => boolean): Generator<Finding, void> {
  try {
    yield* findings;
  } catch (error) {
    if (isSound() && !isDamage(error)) throw error;
    const { name, code } = loggableError(error);
    yield `the check could not finish, because it met damaged data (${code ?? name})`;
  }
}
