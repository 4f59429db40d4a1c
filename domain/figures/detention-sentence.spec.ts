import { expect, test } from "vitest";
import { startOf } from "./detention-sentence";

test.each([
  ["2025-01-07", "desde el 7 de enero de 2025", "since 7 January 2025"],
  ["2025-01-07?", "desde el 7 de enero de 2025 (?)", "since 7 January 2025 (?)"],
  ["2025-07", "desde julio de 2025", "since July 2025"],
  ["2025", "desde 2025", "since 2025"],
  [null, "en fecha desconocida", "on an unknown date"],
])("a detention that began on %s says so as far as it is known", (day, es, en) => {
  expect([startOf({ day }, "es"), startOf({ day }, "en")]).toEqual([es, en]);
});
