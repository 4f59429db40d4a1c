import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { saveSourceInput } from "@/domain/inputs/source";
import { evidenceFolder, isStored, originalPath, removeOrphans, shownPath } from "./evidence-files";
import { saveSource } from "./save-source";

test.each([20, 90, 170, 260])(
  "if killed while attaching and deleting (after %s ms), no operation is half done",
  async (after) => {
    const db = await openTestLedger();
    const source = saveSourceInput.parse({ requestId: randomUUID(), url: "https://ejemplo.test/nota" });
    written(await saveSource(db, { id: "user:1" }, source, noon));
    const child = spawn(process.execPath, ["--import", "tsx", "db/testing/attach-files.ts", db.$client.name], {
      stdio: ["ignore", "pipe", "inherit"],
      // Detached, so that the test also kills the process that rewrites the ledger after a deletion.
      detached: true,
    });
    await once(child.stdout, "data");
    await pause(after);
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await once(child, "exit");

    const all = findDocument(db, "source", "1")?.document.facts.evidence ?? [];
    const kept = all.filter(({ keeping }) => keeping === "kept");
    expect(kept.length).toBeGreaterThan(0);
    for (const { hash } of kept) {
      expect(
        createHash("sha256")
          .update(readFileSync(originalPath(db, hash)))
          .digest("hex"),
      ).toBe(hash);
      expect(readFileSync(shownPath(db, hash)).length).toBeGreaterThan(0);
    }
    expect(verifyChain(db).broken).toEqual([]);
    removeOrphans(db, new Date());
    const deleted = all.filter(({ keeping }) => keeping === "deleted");
    expect(deleted.filter(({ hash }) => isStored(db, hash))).toEqual([]);
    expect(readdirSync(evidenceFolder(db)).filter((name) => name.includes("part"))).toEqual([]);
  },
);
