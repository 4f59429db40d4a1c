import type { SecondFactorPolicy } from "./second-factor";
import { defaultTexts } from "./setting-texts";
import type { ReviewPolicy } from "./vocabulary";

/** The settings of an instance. Each is a record in the history, so an older view uses the older setting. */
export type Settings = {
  titleEs: string;
  titleEn: string;
  /** One sentence about the site: below the title, and for search engines and messengers. */
  descriptionEs: string;
  descriptionEn: string;
  homeCountry: string;
  /** The people of the home country, in the plural: "venezolanos", "Venezuelans". */
  demonymEs: string;
  demonymEn: string;
  leadPublisher: string;
  /** First day of the releases that the site counts. */
  baseDate: string;
  timeZone: string;
  /** A figure older than this number of days is marked as old. */
  stalenessDays: number;
  /** Share of the lead publisher's total, 0 to 1, from which our own log may be shown as a picture of the country. */
  coverageShare: number;
  contactMail: string;
  contactSignal: string;
  authorsEs: string;
  authorsEn: string;
  methodEs: string;
  methodEn: string;
  fundingEs: string;
  fundingEn: string;
  correctionsEs: string;
  correctionsEn: string;
  licenceEs: string;
  licenceEn: string;
  noticeEs: string;
  noticeEn: string;
  noticeOn: string;
  reviewPolicy: ReviewPolicy;
  /** Who must sign in with a second factor. */
  secondFactor: SecondFactorPolicy;
};

export const defaultSettings: Settings = {
  titleEs: "Vigilia Venezuela",
  titleEn: "Vigilia Venezuela",
  homeCountry: "VE",
  demonymEs: "venezolanos",
  demonymEn: "Venezuelans",
  leadPublisher: "foro-penal",
  baseDate: "2026-01-08",
  timeZone: "America/Caracas",
  stalenessDays: 21,
  coverageShare: 1 / 3,
  contactMail: "",
  contactSignal: "",
  ...defaultTexts,
  noticeEs: "",
  noticeEn: "",
  noticeOn: "",
  reviewPolicy: "named",
  secondFactor: "reviewers",
};

export const settingKeys = Object.keys(defaultSettings) as (keyof Settings)[];

/** Settings that the public may see, by name: a new one is private until it is added here. */
export const publicSettingKeys: readonly (keyof Settings)[] = [
  "titleEs",
  "titleEn",
  "descriptionEs",
  "descriptionEn",
  "homeCountry",
  "demonymEs",
  "demonymEn",
  "leadPublisher",
  "baseDate",
  "timeZone",
  "stalenessDays",
  "coverageShare",
  "contactMail",
  "contactSignal",
  "authorsEs",
  "authorsEn",
  "methodEs",
  "methodEn",
  "fundingEs",
  "fundingEn",
  "correctionsEs",
  "correctionsEn",
  "licenceEs",
  "licenceEn",
  "noticeEs",
  "noticeEn",
  "noticeOn",
];

/** Settings whose stored texts are numbers, each with its range. */
const numberRanges = { stalenessDays: [1, 3650], coverageShare: [0, 1] } as const;

type NumberKey = keyof typeof numberRanges;

/** Returns settings from their stored texts; a missing key, or a number outside its range, has its default. */
export function settingsFrom(stored: ReadonlyMap<string, string>): Settings {
  const defaults = defaultsFor(stored.get("homeCountry"));
  const entries = settingKeys.map((key) => {
    const text = stored.get(key) ?? String(defaults[key]);
    return [key, isNumberKey(key) ? numberOf(key, text) : text];
  });
  return Object.fromEntries(entries) as Settings;
}

/** Returns the default settings of an instance. The default demonym belongs to the default home country only. */
export function defaultsFor(homeCountry = defaultSettings.homeCountry): Settings {
  if (homeCountry === defaultSettings.homeCountry) return defaultSettings;
  return { ...defaultSettings, homeCountry, demonymEs: "", demonymEn: "" };
}

function isNumberKey(key: keyof Settings): key is NumberKey {
  return Object.hasOwn(numberRanges, key);
}

function numberOf(key: NumberKey, text: string): number {
  const [least, most] = numberRanges[key];
  const number = text.trim() === "" ? Number.NaN : Number(text);
  return number >= least && number <= most ? number : defaultSettings[key];
}
