import { expect, test } from "vitest";
import { noConsent, type PersonConsent } from "@/domain/records/consent";
import { consentState } from "./consent-state";

const given: PersonConsent = { ...noConsent, basis: "family" };

test.each([
  ["no basis", { ...noConsent, on: "2026-01-02", scope: "name_and_case" }, "none", null],
  ["a blank scope covers the name only", given, "name", null],
  ["the whole case", { ...given, scope: "name_and_case" }, "case", null],
  ["the day before its end", { ...given, until: "2026-03-11" }, "name", null],
  ["the day of its end", { ...given, until: "2026-03-10" }, "over", "2026-03-10"],
  [
    "a revocation, even if it also ended",
    { ...given, until: "2026-03-01", revokedOn: "2026-02-02" },
    "revoked",
    "2026-02-02",
  ],
] as const)("%s", (_what, consent, state, since) => {
  expect(consentState(consent, "2026-03-10")).toEqual({ state, since });
});
