import { setTimeout as pause } from "node:timers/promises";
import { defaultSettings } from "@/domain/values/settings";

/** How long before midnight no test starts, in ms. Longer than nearly every test takes. */
const margin = 120_000;

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: defaultSettings.timeZone, timeStyle: "medium" });

/**
 * Waits for midnight in the country's time zone if it is near. Pages, charts and forms show today's date: a test that
 * compares two of them must not run across midnight. `allow` is told the wait in ms before it begins.
 */
export async function clearOfMidnight(allow: (wait: number) => void): Promise<void> {
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(new Date()).split(":").map(Number);
  const left = 86_400_000 - ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (left > margin) return;
  allow(left);
  await pause(left);
}
