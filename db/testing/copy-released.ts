import { writeReleased } from "./released-ledgers";
import { temporaryPath } from "./temporary-path";

/** Writes the ledger of a released schema to a temporary path, and returns the path. It is removed when the test ends. */
export function copyReleased(schema: number): string {
  const path = temporaryPath();
  writeReleased(schema, path);
  return path;
}
