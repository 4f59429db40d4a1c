import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folder of all builds, relative to the project's folder. Each build has a folder in it, named after its sources. */
export const builds = ".next";

/** File that names the build of the newest successful `npm start`. */
export const currentBuild = join(builds, "current");

/** File of a build with the hash of its sources. It is written last, so a build without it is not complete. */
export const stampName = "vigilia-sources";

/**
 * Returns the folder of the build that this process belongs to, relative to the project's folder, which is the working
 * directory. A server sets `VIGILIA_BUILD` for itself and its child processes, so that a newer build does not change
 * their files; all others use the current build. Throws an Error if there is no build.
 */
export function buildFolder() {
  return (
    process.env.VIGILIA_BUILD || join(builds, readFileSync(/* turbopackIgnore: true */ currentBuild, "utf8").trim())
  );
}

/** Returns the lock file of a build. Its servers share it, and only who takes it writes or deletes the build. */
export function buildLock(folder) {
  return `${folder}-lock`;
}

/**
 * Returns the builds, newest first: their folders and when they were completed, in ms; 0 if they are not complete. The
 * folder of all builds is one of them if a version before builds had folders of their own left its build there.
 */
export function listBuilds() {
  if (!existsSync(builds)) return [];
  const folders = readdirSync(builds)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => join(builds, name));
  if (existsSync(join(builds, "BUILD_ID"))) folders.push(builds);
  return folders.map((folder) => ({ folder, at: completedAt(folder) })).sort((one, other) => other.at - one.at);
}

function completedAt(folder) {
  const stamp = statSync(join(folder, stampName), { throwIfNoEntry: false });
  return stamp ? stamp.mtimeMs : 0;
}
