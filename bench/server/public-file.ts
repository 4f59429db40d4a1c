import { mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/ops/start/root";

/** Below `static/`, which the proxy's matcher leaves out: Next serves it without any code of ours. */
export const publicFilePath = "/static/benchmark-dashboard.html";

/** Puts a page into `public/` for as long as the benchmark runs. Next must start after it. */
export function writePublicFile(html: string): { remove(): void } {
  const file = path.join(root, "public", publicFilePath);
  const made = mkdirSync(path.dirname(file), { recursive: true });
  const remove = () => {
    process.off("exit", remove);
    rmSync(file, { force: true });
    if (made === undefined) return;
    for (let folder = path.dirname(file); folder.startsWith(made); folder = path.dirname(folder)) rmdirSync(folder);
  };
  process.once("exit", remove);
  writeFileSync(file, html);
  return { remove };
}
