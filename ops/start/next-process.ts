import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "../environment";
import { root } from "./root";

/** Arguments for node. Next's own file rather than npx, which when killed leaves its child behind. */
export function nextArguments(mode: "start" | "dev", host: string, port: number): string[] {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  return [...preloaded(mode), next, mode, "-H", listeningHost(host), "-p", String(port)];
}

/** While developing, Next refreshes visitors' pages through the headers that the preload deletes. */
function preloaded(mode: "start" | "dev"): string[] {
  const file = path.join(root, "ops", "start", "ignore-router-headers.mjs");
  return mode === "start" ? ["--import", pathToFileURL(file).href] : [];
}

/** With `-H 127.0.0.1` Next takes its own rewrites for foreign addresses and answers every page with 404. */
export function listeningHost(host: string): string {
  return host === "127.0.0.1" ? "localhost" : host;
}

/** The environment as it was checked, so that parent, preparation and server cannot read it differently. */
export function nextEnvironment(environment: Environment): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORT: String(environment.port),
    HOST: environment.host,
    VIGILIA_DATABASE: environment.databasePath,
    VIGILIA_URL: environment.url,
    HOME_COUNTRY: environment.homeCountry,
    LEAD_PUBLISHER: environment.leadPublisher,
    BASE_DATE: environment.baseDate,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
