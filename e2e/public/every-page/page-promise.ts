import type { Page } from "@playwright/test";
import type { Locale } from "@/messages/locale";

/** An open public page in one language, with its scripts run and its details opened. */
export type Visit = {
  page: Page;
  /** A page of a browser without scripts, at any address. */
  scriptless: Page;
  url: string;
  /** Address below the language. */
  address: string;
  locale: Locale;
  /** The HTML as the server sent it. */
  markup: string;
};

/** A guarantee of every public page, and how a visit checks it. */
export type PagePromise = {
  /** Title of the test. */
  title: string;
  locales: readonly Locale[];
  /** True for an address that needs no check, because another address shows the same. */
  leftOut?: (address: string, locale: Locale) => boolean;
  /** Returns the faults. Leaves viewport, media and details as they were. */
  faults: (visit: Visit) => Promise<string[]>;
};
