import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/ops/start/root";
import { installPackages, isThere } from "@/ops/test/debian";
import { blocksIn } from "./commands-in";

/** The folder of backups in the document's examples. */
const documentedFolder = "/srv/vigilia/data/backups";

/**
 * Runs the rclone commands of docs/operating.md in their order, with `folder` as the folder of backups and `away` as the
 * other place. Installs rclone if it is missing. Throws with the output of a command that fails.
 */
export function copyElsewhere(folder: string, away: string): void {
  if (!isThere("rclone") && !installPackages(["rclone"])) throw new Error("rclone cannot be installed");
  // What `rclone config` asks for; it is interactive.
  const env = { ...process.env, RCLONE_CONFIG_AWAY_TYPE: "alias", RCLONE_CONFIG_AWAY_REMOTE: away };
  for (const line of documentedLines().filter((each) => !each.startsWith("rclone config"))) {
    const command = line.replaceAll(documentedFolder, folder);
    const { status, stderr } = spawnSync("sh", ["-c", command], { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stderr}`);
  }
}

/** Returns the lines of the blocks for the shell. Throws if one of them runs another program. */
function documentedLines(): string[] {
  const blocks = blocksIn(readFileSync(path.join(root, "docs/operating.md"), "utf8"));
  const lines = blocks.filter(({ language }) => language === "sh").flatMap(({ text }) => text.trim().split("\n"));
  const other = lines.find((line) => !line.startsWith("rclone "));
  if (lines.length < 4 || other) throw new Error(`${lines.length} lines of rclone; ${other ?? "no other line"}`);
  return lines;
}
