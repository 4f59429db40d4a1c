import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { document, withTables } from "./checks/authorisation";
import { root } from "./start/root";

/** Writes the tables of `domain/access` into docs/authorisation.md. */
const file = path.join(root, document);
writeFileSync(file, withTables(readFileSync(file, "utf8")));
