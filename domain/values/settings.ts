import type { ReviewPolicy } from "./vocabulary";

/** The settings of an instance. Each is a record in the history, so an older view uses the older setting. */
export type Settings = {
  titleEs: string;
  titleEn: string;
  homeCountry: string;
  leadPublisher: string;
  /** First day of the releases that the site counts. */
  baseDate: string;
  timeZone: string;
  /** A figure older than this number of days is marked as old. */
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
  reviewPolicy: "named",
};

export const settingKeys = Object.keys(defaultSettings) as (keyof Settings)[];

/** Settings that the public may see, by name: a new one is private until it is added here. */
export const publicSettingKeys: readonly (keyof Settings)[] = [
  "titleEs",
  "titleEn",
  "homeCountry",
  "leadPublisher",
  "baseDate",
  "timeZone",
  "stalenessDays",
  "contactMail",
  "contactSignal",
  "noticeEs",
  "noticeEn",
  "noticeOn",
];

/** Returns settings from their stored texts; a missing key has its default. */
export function settingsFrom(stored: ReadonlyMap<string, string>): Settings {
  const text = (key: keyof Settings) => stored.get(key) ?? String(defaultSettings[key]);
  const entries = settingKeys.map((key) => [key, key === "stalenessDays" ? Number(text(key)) : text(key)]);
  return Object.fromEntries(entries) as Settings;
}
