import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "@/ops/start/root";
import { fixture } from "./fixture";
import { lock } from "./lock";
import { runTool } from "./run-tool";

const short = {
  packages: {
    "": {},
    "node_modules/swift": {
      version: "1.2.3",
      license: "MIT",
      optionalDependencies: { "@swift/linux-x64-gnu": "1.2.3", "@swift/darwin-arm64": "1.2.3" },
    },
    "node_modules/@swift/linux-x64-gnu": { version: "1.2.3", optional: true, os: ["linux"], cpu: ["x64"] },
  },
};

it("notices a platform that the lock lacks, and completing the lock adds it", () => {
  const folder = fixture({ "package-lock.json": JSON.stringify(short) });
  expect(lock(folder)).toEqual(["node_modules/@swift/darwin-arm64 is missing; run: npm run lock"]);
  runTool(folder, path.join(root, "ops", "complete-lock.mjs"), folder);
  expect(lock(folder)).toEqual([]);
  const completed = JSON.parse(readFileSync(path.join(folder, "package-lock.json"), "utf8"));
  expect(completed.packages["node_modules/@swift/darwin-arm64"]).toEqual({
    version: "1.2.3",
    cpu: ["arm64"],
    license: "MIT",
    optional: true,
    os: ["darwin"],
  });
});

it("notices the address of a registry", () => {
  const packages = { "node_modules/a": { version: "1.0.0", resolved: "https://registry.example/a.tgz" } };
  const folder = fixture({ "package-lock.json": JSON.stringify({ packages }) });
  expect(lock(folder)).toEqual(["node_modules/a names a registry; run: npm run lock"]);
});
