import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { LedgerUnusable, type Unusable } from "@/db/ledger-file/unusable";
import { answerForm } from "./answer";

test.each<[Unusable, string]>([
  ["newer", "otra versión"],
  ["older", "otra versión"],
  ["replaced", "no se puede usar"],
  ["missing", "no se puede usar"],
])(
  "a save into a ledger that is %s comes back with what was typed and says that nothing was saved",
  async (why, words) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => log.mockRestore());
    const form = { locale: "es" as const, values: { name: "Ana" }, choices: new Map() };
    const answer = await answerForm(0, form, z.object({ name: z.string() }), () => {
      throw new LedgerUnusable(why, "ledger.sqlite");
    });
    if ("to" in answer) throw new Error("the form was taken");
    expect(answer.state.values).toEqual({ name: "Ana" });
    expect(answer.state.message).toContain("No se guardó nada");
    expect(answer.state.message).toContain(words);
  },
);
