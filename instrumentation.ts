/** Next calls it once when the server starts. The condition around the imports keeps them out of other runtimes' bundles. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { openForServer } = await import("@/db/upkeep/open-for-server");
    const { endConsentsDaily } = await import("@/db/upkeep/end-consents-daily");
    const { backUpDaily } = await import("@/db/kept-backups/back-up-daily");
    const { catchUpMinutely, recoverInServer } = await import("@/db/upkeep/recover");
    const { tidyHourly } = await import("@/db/upkeep/tidy-hourly");
    const { consoleToLog } = await import("@/ops/log/console-to-log");
    const { onProcessGone } = await import("./ops/boot/on-process-gone.mjs");
    // Without the front door nobody would stop this process, and it would keep the ledger open.
    const frontDoor = Number(process.env.VIGILIA_FRONT_DOOR);
    if (frontDoor) onProcessGone(frontDoor, () => process.kill(process.pid, "SIGTERM"));
    if (process.env.NODE_ENV === "production") consoleToLog();
    openForServer();
    await recoverInServer();
    catchUpMinutely();
    tidyHourly();
    endConsentsDaily();
    backUpDaily();
  }
}
