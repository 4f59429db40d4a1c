import { isDay } from "./dates/day";
import { isCountry } from "./nationality/combination";
import { type ReviewPolicy, reviewPolicies } from "./vocabulary";

/** What an instance is set to. Each is a record in the history, so an older view uses the older setting. */
export type Settings = {
  titleEs: string;
  titleEn: string;
  homeCountry: string;
  leadPublisher: string;
  /** First day of the releases that the site counts. */
  baseDate: string;
  timeZone: string;
  /** A figure older than this many days is said to be old. */
  stalenessDays: number;
  contactMail: string;
  contactSignal: string;
  noticeEs: string;
  noticeEn: string;
  noticeOn: string;
  reviewPolicy: ReviewPolicy;
};

export const defaultSettings: Settings = {
  titleEs: "Vigilia Venezuela",
  titleEn: "Vigilia Venezuela",
  homeCountry: "VE",
  leadPublisher: "foro-penal",
  baseDate: "2026-01-08",
  timeZone: "America/Caracas",
  stalenessDays: 21,
  contactMail: "",
  contactSignal: "",
  noticeEs: "",
  noticeEn: "",
  noticeOn: "",
  reviewPolicy: "never",
};

export const settingKeys = Object.keys(defaultSettings) as (keyof Settings)[];

/** Settings that the public may see; the rest stay in the history. */
export const publicSettingKeys: readonly (keyof Settings)[] = settingKeys.filter((key) => key !== "reviewPolicy");

/** Settings from their stored texts; a key that is not stored has its default. */
export function settingsFrom(stored: ReadonlyMap<string, string>): Settings {
  const text = (key: keyof Settings) => stored.get(key) ?? String(defaultSettings[key]);
  const entries = settingKeys.map((key) => [key, key === "stalenessDays" ? Number(text(key)) : text(key)]);
  return Object.fromEntries(entries) as Settings;
}

/** Is the text a value that the setting can take? */
export function isSettingValue(key: keyof Settings, value: string): boolean {
  switch (key) {
    case "homeCountry":
      return isCountry(value);
    case "baseDate":
      return isDay(value);
    case "noticeOn":
      return value === "" || isDay(value);
    case "timeZone":
      return Intl.supportedValuesOf("timeZone").includes(value) || value === "UTC";
    case "stalenessDays":
      return /^[1-9]\d{0,3}$/.test(value);
    case "reviewPolicy":
      return (reviewPolicies as readonly string[]).includes(value);
    default:
      return value.length <= 600;
  }
}
