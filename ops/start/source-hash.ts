import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Everything that a build can depend on. Pages and commands must not import anything else. */
export const sources = [
  "app",
  "auth",
  "cli",
  "components",
  "db",
  "domain",
  "drizzle",
  "messages",
  "ops/boot",
  "ops/environment.ts",
  "ops/log",
  "ops/next-environment.ts",
  "ops/programs.ts",
  "ops/start",
  "server",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Returns one hash over names and contents, so that touching a file causes no build and restoring an old one does. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesIn(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file).split(path.sep).join("/")}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return `${hash.digest("hex")}\n`;
}

function filesIn(start: string): string[] {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return /\.spec\.tsx?$/.test(start) ? [] : [start];
  return readdirSync(start)
    .sort()
    .flatMap((name) => filesIn(path.join(start, name)));
}
