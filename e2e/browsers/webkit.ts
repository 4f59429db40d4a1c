import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/e2e/server";
import type { DrivenBrowser, Tab } from "./tab";
import { openSession } from "./webdriver-tab";

/**
 * Virtual screens for the two kinds of tab. A WebKit window is at least 447 px wide, unless it fills a narrower screen.
 */
const screens = { phone: "360x640x24", desktop: "1280x900x24" } as const;

/** Starts WebKitGTK through Debian's `WebKitWebDriver` on virtual screens. */
export function webKit(): DrivenBrowser {
  const running: ChildProcess[] = [];
  const displays: Partial<Record<keyof typeof screens, Promise<string>>> = {};
  const start = (command: string, args: string[], stdout: "pipe" | "ignore", env: NodeJS.ProcessEnv = process.env) => {
    const child = spawn(command, args, { env, stdio: ["ignore", stdout, "ignore"] });
    running.push(child);
    process.once("exit", () => child.kill("SIGKILL"));
    return child;
  };
  const open = async (kind: keyof typeof screens) => {
    displays[kind] ??= openDisplay(
      start("Xvfb", ["-displayfd", "1", "-screen", "0", screens[kind], "-nolisten", "tcp"], "pipe"),
    );
    const port = await freePort();
    const env = { ...process.env, DISPLAY: await displays[kind] };
    const driver = start("WebKitWebDriver", [`--port=${port}`], "ignore", env);
    try {
      await answers(port, driver);
      return await openSession(`http://127.0.0.1:${port}`, kind);
    } catch (error) {
      driver.kill("SIGKILL");
      throw error;
    }
  };
  return {
    open: (kind) => openWithRetry(() => open(kind)),
    async close() {
      for (const child of running.reverse()) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill("SIGTERM");
        await once(child, "exit");
      }
    },
  };
}

/** WebKit's process sometimes hangs while it starts, before any page is open. A new one is then started, twice at most. */
async function openWithRetry(open: () => Promise<Tab>, retries = 2): Promise<Tab> {
  return open().catch((error: unknown) => {
    if (retries === 0) throw error;
    console.log(`  WebKit did not start and is started again: ${error}`);
    return openWithRetry(open, retries - 1);
  });
}

/** Xvfb chooses a free display number and prints it. */
async function openDisplay(screen: ChildProcess): Promise<string> {
  if (!screen.stdout) throw new Error("Xvfb has no output stream");
  const [chunk] = await once(screen.stdout, "data");
  return `:${String(chunk).trim()}`;
}

async function answers(port: number, driver: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline && driver.exitCode === null; await pause(25)) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error("WebKitWebDriver does not answer");
}
