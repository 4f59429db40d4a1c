import path from "node:path";
import { build } from "esbuild";
import { builtCli, builtServer } from "@/ops/programs";
import { root } from "./root";

/** Bundles each program that runs besides Next into one file. Packages are loaded from node_modules. */
export async function bundlePrograms(): Promise<void> {
  await bundle("cli/main.ts", builtCli);
  await bundle("server/main.ts", builtServer);
}

async function bundle(entry: string, file: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, entry)],
    outfile: path.join(root, file),
    tsconfig: path.join(root, "tsconfig.json"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
}
