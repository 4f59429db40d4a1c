import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the template ledgers, shared by all processes of a run. */
    templateFolder: string;
  }
}

/** Vitest's global setup: creates the folder of template ledgers before a run and removes it afterwards. */
export default function templateFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-templates-"));
  project.provide("templateFolder", folder);
  return () => rmSync(folder, { recursive: true });
}
