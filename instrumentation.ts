/** Next calls it once when the server starts. The condition around the import keeps it out of other runtimes' bundles. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { tidyHourly } = await import("./db/tidy-hourly");
    tidyHourly();
  }
}
