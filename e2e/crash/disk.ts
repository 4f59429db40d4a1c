import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { nextOf } from "@/e2e/front-door/processes";
import type { Server } from "@/e2e/server";

/** A small disk that can be filled. `close` removes it. */
export type Disk = { folder: string; isReal: boolean; fill(server: Server): void; free(): void; close(): void };

/** Size of the disk: the ledger, its reserve, a rewrite of the file, and some uploads. */
const size = "80m";

/** A file that no write of the server fits into, in bytes; for machines where nothing can be mounted. */
const limit = 8192;

/**
 * Mounts a small disk in memory. Where that is not permitted, `fill` limits the size of the server's files instead, which
 * fails its writes as a full disk does.
 */
export function openDisk(): Disk {
  const folder = mkdtempSync(path.join(process.env.VIGILIA_E2E_FOLDER ?? "", "disk-"));
  const isReal = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status === 0;
  const unmount = () => {
    if (isReal) spawnSync("umount", ["-l", folder]);
  };
  process.once("exit", unmount);
  const filler = path.join(folder, "filler");
  return {
    folder,
    isReal,
    fill: (server) => (isReal ? fillUp(filler) : limitFiles(nextOf(server.pid))),
    free: () => rmSync(filler, { force: true }),
    close: () => {
      process.off("exit", unmount);
      unmount();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes until nothing fits any more: first in large pieces, then in single bytes of a page. */
function fillUp(file: string): void {
  const opened = openSync(file, "a");
  for (const bytes of [Buffer.alloc(1024 * 1024), Buffer.alloc(4096)]) {
    try {
      for (;;) writeSync(opened, bytes);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
  closeSync(opened);
}

function limitFiles(pid: number): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(pid), `--fsize=${limit}`], { encoding: "utf8" });
  if (status !== 0) throw new Error(`neither mount nor prlimit can make a full disk: ${stderr}`);
}
