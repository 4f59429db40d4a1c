import type { Values } from "@/components/form-state/form-state";

/** Fields of a person by the name that they had in version 1. Values saved then may wait in a browser for a day. */
const renamed: Record<string, string> = {
  ...{ "nationalities.0": "profile.nationalities.0", "nationalities.1": "profile.nationalities.1" },
  ...{ secondNationality: "profile.secondNationality", gender: "profile.gender" },
  ...{ sector: "profile.sector", ageGroup: "profile.ageGroup" },
  ...{ consentBasis: "consent.basis", consentOn: "consent.on" },
  ...{ consentScope: "consent.scope", consentUntil: "consent.until" },
};

/** Returns saved values under the names that forms have today. */
export function withNamesOfToday(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [renamed[name] ?? name, value]));
}
