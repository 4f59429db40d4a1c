import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Unit and database tests. Journeys in a browser are Playwright's and are named `*.journey.ts`. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["**/*.spec.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/.next/**"],
    globalSetup: "db/testing/template-folder.ts",
    setupFiles: "ops/test/restore-globals.ts",
    // Processes rather than threads: better-sqlite3 is native, and tests may change the folder or the environment.
    pool: "forks",
    // Files share the modules of a process: loading them again for each file took half of the time.
    isolate: false,
    maxWorkers: 2,
    // Checks and migrations are slow on a machine that is building at the same time.
    testTimeout: 120_000,
    hookTimeout: 30_000,
  },
});
