import { executableOf, type OldChromium } from "./old-chromium";
import { launchChromium, launchFirefox } from "./puppeteer-tab";
import { firefox } from "./require-browsers";
import type { DrivenBrowser } from "./tab";
import { webKit } from "./webkit";

/** Browsers run as root in a container, without a sandbox or graphics card, and send no telemetry. */
const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-zygote",
  "--no-first-run",
  "--disable-background-networking",
];

const chromium = (version: OldChromium) => () => launchChromium(executableOf(version), chromiumArguments);

/** Functions that start each browser, by its name. */
export const browsers: Record<string, () => Promise<DrivenBrowser> | DrivenBrowser> = {
  "Chromium 103": chromium("103"),
  "Chromium 111": chromium("111"),
  Firefox: () => launchFirefox(firefox),
  WebKit: webKit,
};
