import { readEnvironment } from "@/ops/environment";

/** Returns the folder of the encrypted backups, as the environment names it. */
export function backupsFolder(): string {
  return readEnvironment(process.env).backupsPath;
}
