import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, from wherever a command was started. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
