import { supervise } from "@/ops/boot/supervise.mjs";
import { buildIfNeeded } from "@/ops/start/build";
import { requireChromium } from "./chromium";

/** Takes new pictures for the handbook from the current screens. */
const journey = ["node_modules/@playwright/test/cli.js", "test", "e2e/desk/handbook.long.journey.ts"];
const env = { ...process.env, VIGILIA_PICTURES: "renew" };
const isReady = (await buildIfNeeded()) !== "failed" && requireChromium();
process.exitCode = isReady ? await supervise(journey, { env, stopWith: "SIGINT" }) : 1;
