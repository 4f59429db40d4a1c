import { expect, test } from "vitest";
import { formatPeriod } from "./format-period";

test.each([
  [{ from: "2025-01-07", end: "2026-01-08" }, "7 ene 2025 – 8 ene 2026"],
  [{ from: "2025-01", end: null }, "enero de 2025 – …"],
  [{ from: null, end: "2026" }, "? – 2026"],
])("%j is %s", (detention, text) => expect(formatPeriod(detention, "es")).toBe(text));
