import { startTarget } from "@/e2e/desk/access/target";
import { attackActions } from "./generated/actions";
import { attackAddresses, attackParameters, attackStaffAddresses } from "./generated/addresses";
import { send } from "./generated/send";
import { attackParsers } from "./parsers/watched";
import { attempt, type Section } from "./section";

/** Every run tries the same values. */
const seed = 20_260_109;

/** How many values each parser gets. */
const perParser = 40;

/** Generated values for every parser, address, page, file and action. Nothing may throw, hang or answer 500. */
export const generated: Section = {
  title: "Generated values",
  async *attack() {
    yield* attackParsers(seed, perParser);
    const target = await startTarget();
    try {
      yield* attackAddresses(target, seed);
      yield* attackStaffAddresses(target, seed);
      yield* attackParameters(target);
      yield* attackActions(target, seed);
      const { status } = await send(target.server, { path: "/api/v1/health" });
      yield attempt("the server still answers", status !== 200 && `status ${status}`);
    } finally {
      await target.stop();
    }
  },
};
