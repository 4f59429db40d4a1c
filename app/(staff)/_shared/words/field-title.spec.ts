import { expect, test } from "vitest";
import { translator } from "@/messages/translator";
import { fieldTitle } from "./field-title";

const t = translator("en");

test.each([
  ["facts.detentions[4].end.release.day", "Detentions 4 · Day"],
  ["facts.detentions[4].custody[0].facility", "Detentions 4 · Places 1 · Place of detention"],
  ["facts.release.citations[1].source", "Sources 2"],
  ["facts.evidence[7].keeping", "Evidence 7 · State"],
  ["identity.surnames", "Surnames"],
  ["facts.profile.gender", "Gender"],
  ["profile.nationalities.0", "Nationality 1"],
  ["facts.consent.until", "Consent until"],
  ["detentions.0.end.day", "Detentions 1 · Day"],
  ["somethingNew", "somethingNew"],
])("%s is %s", (path, title) => expect(fieldTitle(t, path)).toBe(title));
