import type { Page } from "@playwright/test";
import { openDay } from "./open-day";

/** The page that a journey cites where any source will do. */
export const invented = "https://periodico-inventado.example/nota";

/** Cites an invented source in a form of releases, under what is given once for the day. */
export async function citeForDay(page: Page): Promise<void> {
  await openDay(page);
  await cite(page);
}

/** Cites an invented source in the first row for sources of a form. */
export async function cite(page: Page): Promise<void> {
  await page.getByLabel("Dirección web").first().fill(invented);
}
