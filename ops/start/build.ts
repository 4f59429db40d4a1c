import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { refuse } from "@/ops/boot/refuse.mjs";
import { supervise } from "@/ops/boot/supervise.mjs";
import { bundlePrograms } from "./bundle-programs";
import { canWriteIn } from "./can-write-in";
import { root } from "./root";
import { sourceHash } from "./source-hash";

const folder = path.join(root, ".next");
const stamp = path.join(folder, "vigilia-sources");

/** Builds unless the last build used exactly these sources. */
export async function buildIfNeeded(): Promise<"built" | "current" | "failed"> {
  const wanted = sourceHash(root);
  const built =
    existsSync(path.join(folder, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (built) return "current";
  if (!canWriteIn(folder)) {
    refuse(
      `La carpeta ${folder} es de solo lectura: Vigilia no puede compilar sus páginas en ella.`,
      `The folder ${folder} is read-only: Vigilia cannot build its pages in it.`,
    );
    return "failed";
  }
  console.log("Compilando las páginas … / Building the pages …");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  if ((await supervise(["node_modules/next/dist/bin/next", "build"], { env, quiet: true })) !== 0) {
    refuse("No se pudieron compilar las páginas.", "The pages could not be built.");
    return "failed";
  }
  await bundlePrograms();
  writeFileSync(stamp, wanted);
  return "built";
}
