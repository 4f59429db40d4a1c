import { root } from "@/ops/start/root";
import { runChecks } from "./run-checks";

const { passed, failed } = runChecks(root);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
