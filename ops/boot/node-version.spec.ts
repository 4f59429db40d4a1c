import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { root } from "@/ops/start/root";

function ask(version: string) {
  const script = `import("./ops/boot/node-version.mjs").then((boot) => boot.requireNodeVersion("${version}"))`;
  return spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
}

it.each(["14.21.3", "18.20.8", "20.18.9"])(
  "refuses Node %s with one sentence in each language and no stack",
  (version) => {
    const { status, stderr } = ask(version);
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringContaining(`Vigilia necesita Node 20.19 o más nuevo, y este es ${version}`),
      expect.stringContaining(`Vigilia needs Node 20.19 or newer, and this is ${version}`),
    ]);
  },
);

it.each(["20.19.0", "22.0.0", "24.11.1"])("accepts Node %s without a message", (version) => {
  expect(ask(version)).toMatchObject({ status: 0, stderr: "" });
});
