import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { freePort } from "@/e2e/server";

export type Nginx = { url: string; stop(): Promise<void> };

/**
 * Serves files with nginx, one worker, on a free port: each uncompressed and precompressed. Undefined if nginx is not
 * installed.
 */
export async function startNginx(folder: string, files: Record<string, string>): Promise<Nginx | undefined> {
  if (spawnSync("nginx", ["-v"]).error) return undefined;
  const port = await freePort();
  mkdirSync(path.join(folder, "www"), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, "www", name), text);
    writeFileSync(path.join(folder, "www", `${name}.gz`), gzipSync(text));
  }
  writeFileSync(path.join(folder, "nginx.conf"), configuration(folder, port));
  const child = spawn("nginx", ["-p", folder, "-c", path.join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const kill = () => child.kill("SIGTERM");
  process.once("exit", kill);
  const ended = once(child, "exit").finally(() => process.off("exit", kill));
  const url = `http://127.0.0.1:${port}`;
  const [first = ""] = Object.keys(files);
  for (let tries = 0; !(await fetch(`${url}/${first}`).catch(() => undefined)); tries++) {
    if (tries === 100 || child.exitCode !== null) throw new Error("nginx does not respond");
    await pause(50);
  }
  return {
    url,
    stop: async () => {
      kill();
      await ended;
    },
  };
}

/**
 * Debian's default configuration, with all written files in the folder. If run as root, workers must be root to read
 * the folder.
 */
function configuration(folder: string, port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${folder}/nginx.pid;
events {}
http {
  ${temporary.join("\n  ")}
  access_log off;
  sendfile on;
  tcp_nopush on;
  gzip_static on;
  types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${folder}/www; }
}
`;
}
