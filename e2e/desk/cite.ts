import type { Page } from "@playwright/test";
import { openDay } from "./open-day";

/** A source for journeys where any source will do. */
export const invented = "https://periodico-inventado.example/nota";

/** Cites an invented source in a release form, in the fields that all lines of the day share. */
export async function citeForDay(page: Page): Promise<void> {
  await openDay(page);
  await cite(page);
}

/** Cites an invented source in the first source row of a form. */
export async function cite(page: Page): Promise<void> {
  await page.getByLabel("Dirección web").first().fill(invented);
}
