import type { Page } from "@playwright/test";
import type { Locale } from "@/messages/locale";

/** One public page in one language, open with all its scripts run and its details opened. */
export type Visit = {
  page: Page;
  /** A page of a browser without scripts. It may be on any address. */
  bare: Page;
  url: string;
  /** Below the language. */
  address: string;
  locale: Locale;
  /** The document as the server sent it. */
  markup: string;
};

/** What every public page promises, and how a visit is checked for it. */
export type PagePromise = {
  /** Title of the test. */
  title: string;
  locales: readonly Locale[];
  /** True for an address that needs no check, because another address shows the same. */
  leftOut?: (address: string, locale: Locale) => boolean;
  /** Returns what is wrong. Leaves the page as it was: the same viewport, media and details. */
  faults: (visit: Visit) => Promise<string[]>;
};
