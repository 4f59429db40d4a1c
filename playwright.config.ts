import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./ops/test/chromium";

/** Chromium asks for nothing but the pages under test, and runs where there is neither a sandbox nor a graphics card. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = findChromium();

/** Journeys against the production build. The server they share is started by e2e/global-setup.ts. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.journey.ts",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results",
  preserveOutput: "failures-only",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    // Set by the global setup, which runs before any worker reads this.
    baseURL: process.env.VIGILIA_E2E_URL,
    locale: "es-VE",
    timezoneId: "America/Caracas",
    // Recording a trace slows every test down: VIGILIA_TRACE=1 records them and keeps those of failed tests.
    trace: process.env.VIGILIA_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"] } },
    // Journeys whose name begins with "phone" run as on a phone.
    { name: "phone", testMatch: "**/phone*.journey.ts", use: { ...devices["Pixel 7"] } },
  ].map((project) => (project.name === "desktop" ? { ...project, testIgnore: "**/phone*.journey.ts" } : project)),
});
