import { expect, test } from "vitest";
import { formatNumber } from "@/domain/wording/format";
import { translator } from "./translator";

test("a number inside a message has the format of all other numbers", () => {
  for (const locale of ["es", "en"] as const) {
    expect(translator(locale)("release.persons", { count: 1234 })).toContain(formatNumber(1234, locale));
  }
});
