import { executableOf, type OldChromium } from "./old-chromium";
import { launchChromium, launchFirefox } from "./puppeteer-tab";
import { firefox } from "./require-browsers";
import type { Driven } from "./tab";
import { webKit } from "./webkit";

/** They run as root in a container, without a sandbox or a graphics card, and send nothing of their own. */
const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-zygote",
  "--no-first-run",
  "--disable-background-networking",
];

const chromium = (version: OldChromium) => () => launchChromium(executableOf(version), chromiumArguments);

/** Starts each browser, by its name. */
export const browsers: Record<string, () => Promise<Driven> | Driven> = {
  "Chromium 103": chromium("103"),
  "Chromium 111": chromium("111"),
  Firefox: () => launchFirefox(firefox),
  WebKit: webKit,
};
