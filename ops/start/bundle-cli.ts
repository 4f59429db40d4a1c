import path from "node:path";
import { build } from "esbuild";
import { builtCli } from "../cli-program";
import { root } from "./root";

/** Puts the console's commands and all of ours that they import into one file; packages are loaded as ever. */
export async function bundleCli(): Promise<void> {
  await build({
    entryPoints: [path.join(root, "cli", "main.ts")],
    outfile: path.join(root, builtCli),
    tsconfig: path.join(root, "tsconfig.json"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
}
