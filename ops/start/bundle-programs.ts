import path from "node:path";
import { build } from "esbuild";
import { cliBundle, serverBundle } from "@/ops/programs";
import { root } from "./root";

/** The programs that run besides Next, by the names of their bundles. */
export const programs = { [cliBundle]: "cli/main.ts", [serverBundle]: "server/main.ts" };

/** Bundles each program into one file of a build's folder. Packages are loaded from node_modules. */
export async function bundlePrograms(folder: string): Promise<void> {
  for (const [name, entry] of Object.entries(programs)) {
    await build({
      entryPoints: [path.join(root, entry)],
      outfile: path.join(folder, name),
      tsconfig: path.join(root, "tsconfig.json"),
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      logLevel: "warning",
    });
  }
}
