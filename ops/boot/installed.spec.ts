import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { fixture } from "@/ops/checks/fixture";
import { root } from "@/ops/start/root";

function isInstalled(folder: string): string {
  const script = `import("./ops/boot/installed.mjs").then((boot) => console.log(boot.isInstalled(${JSON.stringify(folder)})))`;
  return spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }).stdout.trim();
}

it("accepts the developer's own installation, but not a lock that names another version", () => {
  const lock = (version: string) => JSON.stringify({ packages: { "": {}, "node_modules/zod": { version } } });
  expect(isInstalled(root)).toBe("true");
  expect(isInstalled(fixture({ "package-lock.json": lock("0.0.1") }))).toBe("false");
  expect(isInstalled(fixture({ "other.json": "{}" }))).toBe("false");
});
