import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { type Lease, shareFile, takeFile } from "@/db/ledger-file/lease";
import { buildFolder, buildLock, builds, listBuilds } from "@/ops/boot/build-folder.mjs";
import { log } from "@/ops/log/log";

/** How many builds are kept: the current one, and the one to go back to. */
const kept = 2;

/**
 * Holds the build of this process, so that the server of a newer version does not delete it. Returns undefined if the
 * folder cannot be written to, because no server can delete it then.
 */
export function holdBuild(): Lease | undefined {
  try {
    return shareFile(buildLock(buildFolder()));
  } catch (error) {
    log.error("the build cannot be locked", error);
    return undefined;
  }
}

/**
 * Deletes the builds that are neither the current one, nor the newest other complete one, nor in use by another
 * server. Call it when the current build serves. A failure is logged.
 */
export async function removeOldBuilds(): Promise<void> {
  try {
    const own = path.normalize(buildFolder());
    const others = listBuilds().filter(({ folder }) => folder !== own);
    const old = others.filter(({ at }, index) => index >= kept - 1 || at === 0);
    for (const { folder } of old) await (folder === builds ? removeFormerBuild() : removeBuild(folder));
  } catch (error) {
    log.error("old builds cannot be deleted", error);
  }
}

async function removeBuild(folder: string) {
  const lock = takeFile(buildLock(folder));
  if (!lock) return;
  try {
    await rm(folder, { recursive: true, force: true });
    await rm(buildLock(folder), { force: true });
  } finally {
    lock.release();
  }
}

/** Deletes what a version without folders of builds left, and neither other builds nor the development server's files. */
async function removeFormerBuild() {
  for (const name of await readdir(builds)) {
    if (!/^([0-9a-f]{16}(-lock)?|current|dev)$/.test(name))
      await rm(path.join(builds, name), { recursive: true, force: true });
  }
}
