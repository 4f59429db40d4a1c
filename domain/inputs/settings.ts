import { z } from "zod";
import { longestSetting } from "@/domain/records/reference";
import { isCountry } from "@/domain/values/combination";
import { secondFactorPolicies } from "@/domain/values/second-factor";
import type { Settings } from "@/domain/values/settings";
import { shareOf } from "@/domain/values/share";
import { timeZoneOf } from "@/domain/values/time-zone";
import { reviewPolicies } from "@/domain/values/vocabulary";
import { email } from "./account";
import { block, choice, exactDay, optional, paragraphs, recordName, wholeNumber, words } from "./fields";
import { account, version } from "./request";

/** A Signal user name (`vigilia.01`), a phone number with its country (`+58 412 000 0000`), or a link of signal.me. */
const signal = /^([A-Za-z_][A-Za-z0-9_]{2,31}\.\d{2,9}|\+[1-9][\d ]{6,18}\d|https:\/\/signal\.me\/#[\w/+=.-]{3,200})$/;

const long = paragraphs(longestSetting);

/** The settings about the site that its form edits, each with its accepted values. */
export const siteSettings = {
  titleEs: filled(words(80)),
  titleEn: words(80),
  descriptionEs: filled(words(160)),
  descriptionEn: words(160),
  homeCountry: z.string("required").refine(isCountry, "choice_invalid"),
  demonymEs: filled(words(60)),
  demonymEn: words(60),
  leadPublisher: filled(words(80)).pipe(recordName),
  baseDate: exactDay,
  timeZone: filled(words(60)).transform((text, context) => read(timeZoneOf(text), "time_zone_invalid", context)),
  stalenessDays: wholeNumber(1, 3650, "days_range"),
  coverageShare: filled(words(30)).transform((text, context) => read(shareOf(text), "share_invalid", context)),
  contactMail: z.union([z.literal(""), email], "email_invalid"),
  contactSignal: words(250).pipe(z.string().refine((text) => text === "" || signal.test(text), "signal_invalid")),
  authorsEs: long,
  authorsEn: long,
  methodEs: long,
  methodEn: long,
  fundingEs: long,
  fundingEn: long,
  correctionsEs: long,
  correctionsEn: long,
  licenceEs: filled(words(300)),
  licenceEn: words(300),
  noticeEs: paragraphs(600),
  noticeEn: paragraphs(600),
  noticeOn: optional(exactDay).transform((day) => day ?? ""),
  secondFactor: choice(secondFactorPolicies),
} as const satisfies Partial<Record<keyof Settings, z.ZodType>>;

export const siteSettingKeys = Object.keys(siteSettings) as (keyof typeof siteSettings)[];

/** The form of the settings about the site. */
export const siteSettingsInput = block({ ...account, version: version.optional(), ...siteSettings })
  .check(required("authorsEs", ({ authorsEn }) => authorsEn))
  .check(required("methodEs", ({ methodEn }) => methodEn))
  .check(required("fundingEs", ({ fundingEn }) => fundingEn))
  .check(required("correctionsEs", ({ correctionsEn }) => correctionsEn))
  .check(required("noticeEs", ({ noticeEn, noticeOn }) => noticeEn || noticeOn))
  .check(required("noticeOn", ({ noticeEs }) => noticeEs));

/** The form of the review policy. It is separate, because its change always waits for a second person. */
export const reviewPolicyInput = block({
  ...account,
  version: version.optional(),
  reviewPolicy: choice(reviewPolicies),
});

type Account = Pick<z.output<typeof reviewPolicyInput>, "requestId" | "reason" | "noteEs" | "noteEn">;

/** The settings of one form; the others stay as they are. Without `version`, at the console, no save is stale. */
export type SettingsInput = Account & { version?: number | undefined } & Partial<Settings>;

type SiteTexts = { readonly [key in keyof typeof siteSettings]?: unknown };

/** Requires a text once another is filled in: English needs Spanish, a notice needs its day. */
function required(field: keyof SiteTexts, filledIn: (texts: SiteTexts) => unknown) {
  return z.refine<SiteTexts>((texts) => texts[field] !== "" || !filledIn(texts), {
    path: [field],
    error: "required",
    // Checked also while other fields have problems, so that the form names all of them at once.
    when: () => true,
  });
}

function filled<T extends z.ZodType<string>>(field: T) {
  return field.refine((text) => text !== "", "required");
}

function read<T>(found: T | undefined, problem: string, context: z.RefinementCtx): T {
  if (found !== undefined) return found;
  context.addIssue(problem);
  return z.NEVER;
}
