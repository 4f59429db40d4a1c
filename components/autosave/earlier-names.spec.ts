import { expect, test } from "vitest";
import { withNamesOfToday } from "./earlier-names";

test("what version 1 saved of a person returns in today's fields; all other fields keep their names", () => {
  const saved = {
    gender: "female",
    "nationalities.0": "CO",
    consentOn: "2026-02",
    "parts.0.gender": "male",
    note: "x",
  };
  expect(withNamesOfToday(saved)).toEqual({
    ...{ "profile.gender": "female", "profile.nationalities.0": "CO", "consent.on": "2026-02" },
    ...{ "parts.0.gender": "male", note: "x" },
  });
});
