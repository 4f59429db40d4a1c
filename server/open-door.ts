import type { Environment } from "@/ops/environment";
import { CachedPages } from "./cached-pages";
import { frontDoor } from "./front-door";
import { LargeFiles } from "./large-files";
import { NewestView } from "./newest-view";
import type { Mode } from "./next-process";
import type { NextRequests } from "./next-server";
import { PageCache } from "./page-cache";
import { PublicSite } from "./public-site";
import { Renderer } from "./renderer";
import { securityHeaders } from "./security-headers";
import { StaffSite } from "./staff-site";

type Given = {
  next: NextRequests;
  /** Identifies the build in ETags. */
  build: string;
  environment: Pick<Environment, "url" | "deskUrl" | "pageCacheMegabytes">;
  mode: Mode;
};

/** Assembles the parts of the front door. */
export function openDoor({ next, build, environment, mode }: Given) {
  const isDev = mode === "dev";
  const security = securityHeaders({ isHttps: environment.url.startsWith("https:"), isDev });
  const cache = new PageCache(environment.pageCacheMegabytes);
  const pages = new CachedPages(cache, !isDev);
  const renderer = new Renderer(next, security, mode);
  const newest = new NewestView((holds) => cache.keepOnly(holds));
  const largeFiles = new LargeFiles(renderer);
  const publicSite = new PublicSite({ pages, renderer, largeFiles, newest, security, build });
  const staffSite = new StaffSite(next, security, isDev);
  return {
    listener: frontDoor({ environment, publicSite, staffSite, pages, renderer, next, security, isDev }),
    newest,
    cache,
  };
}
