import { renameSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { fixture } from "@/ops/checks/fixture";
import { programs } from "./bundle-programs";
import { root } from "./root";
import { sourceHash, sources } from "./source-hash";

it("changes with a source's content or name, and not with its time, a test or a file that no page uses", () => {
  const folder = fixture({ "app/page.tsx": "1", "messages/es.json": "{}" });
  const page = path.join(folder, "app/page.tsx");
  const first = sourceHash(folder);
  utimesSync(page, 1, 1);
  writeFileSync(path.join(folder, "app/page.spec.tsx"), "1");
  writeFileSync(path.join(folder, "README.md"), "1");
  expect(sourceHash(folder)).toBe(first);
  writeFileSync(page, "2");
  const second = sourceHash(folder);
  expect(second).not.toBe(first);
  renameSync(page, path.join(folder, "app/other.tsx"));
  expect(sourceHash(folder)).not.toBe(second);
});

it("covers every file that a built program is made of", async () => {
  const { metafile } = await build({
    ...{ entryPoints: Object.values(programs), absWorkingDir: root, tsconfig: path.join(root, "tsconfig.json") },
    ...{ bundle: true, packages: "external", platform: "node", format: "esm" },
    ...{ write: false, metafile: true, outdir: "unused" },
  });
  const files = Object.keys(metafile.inputs);
  const isCovered = (file: string) => sources.some((source) => file === source || file.startsWith(`${source}/`));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !isCovered(file))).toEqual([]);
});
