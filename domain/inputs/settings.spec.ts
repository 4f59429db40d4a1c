import { expect, test } from "vitest";
import { defaultSettings, defaultsFor, settingsFrom } from "@/domain/values/settings";
import { siteSettingKeys, siteSettingsInput } from "./settings";

const filled = Object.fromEntries(siteSettingKeys.map((key) => [key, String(defaultSettings[key])]));
const problems = (typed: Record<string, string>) =>
  siteSettingsInput
    .safeParse({ ...filled, ...typed, requestId: "settings-1" })
    .error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

test("the default settings pass the form", () => {
  expect(problems({})).toEqual([]);
});

test.each([
  ["titleEs", " ", "required"],
  ["descriptionEs", "", "required"],
  ["descriptionEs", "a".repeat(161), "too_long"],
  ["homeCountry", "XX", "choice_invalid"],
  ["demonymEs", "", "required"],
  ["baseDate", "2026-01", "date_not_exact"],
  ["baseDate", "2026-02-30", "date_invalid"],
  ["timeZone", "Mars/Olympus", "time_zone_invalid"],
  ["stalenessDays", "0", "days_range"],
  ["stalenessDays", "many", "number_invalid"],
  ["coverageShare", "2", "share_invalid"],
  ["contactMail", "not an address", "email_invalid"],
  ["contactSignal", "call me", "signal_invalid"],
  ["licenceEs", "", "required"],
  ["authorsEs", "a".repeat(4001), "too_long"],
  ["noticeOn", "tomorrow", "date_unread"],
])("%s refuses %j with a sentence of its own", (field, typed, problem) => {
  expect(problems({ [field]: typed })).toContainEqual([field, problem]);
});

test.each(["vigilia.01", "+58 412 123 4567", "https://signal.me/#eu/abc_DEF-123"])(
  "%s is a way to reach Signal",
  (typed) => {
    expect(problems({ contactSignal: typed })).toEqual([]);
  },
);

test("a notice needs its day and its Spanish, and English never stands alone", () => {
  expect(problems({ noticeEs: "Verificamos" })).toEqual([["noticeOn", "required"]]);
  expect(problems({ noticeOn: "2026-03-10" })).toEqual([["noticeEs", "required"]]);
  expect(problems({ noticeEs: "Verificamos", noticeOn: "2026-03-10" })).toEqual([]);
  expect(problems({ noticeEs: "Verificamos", timeZone: "Mars" }).map(([field]) => field)).toEqual([
    "timeZone",
    "noticeOn",
  ]);
  expect(problems({ fundingEn: "Donations" })).toEqual([["fundingEs", "required"]]);
});

test("the default demonym belongs to the default home country only", () => {
  expect(settingsFrom(new Map()).demonymEs).toBe("venezolanos");
  expect(settingsFrom(new Map([["homeCountry", "NI"]]))).toMatchObject({ demonymEs: "", demonymEn: "" });
  expect(defaultsFor("NI").homeCountry).toBe("NI");
});
