import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, independent of the working directory. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
