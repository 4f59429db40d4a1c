import type { Request } from "./measure/load";
import { publicFilePath } from "./server/public-file";

export type CaseName =
  | "dashboard"
  | "dashboard, gzip"
  | "304"
  | "file in public/"
  | "file in public/, gzip"
  | "nginx"
  | "nginx, gzip"
  | "dashboard, another date"
  | "filtered list"
  | "/api/v1/summary";

const gzip = { "Accept-Encoding": "gzip" };

/** What is asked of the server, beside the same bytes served as a file, and by nginx where it is there. */
export function casesFor(
  { url, pid }: { url: string; pid: number },
  etag: string,
  nginx: string | undefined,
): [CaseName, Request][] {
  const dashboard = { url: `${url}/es`, status: 200, pid };
  const file = { url: `${url}${publicFilePath}`, status: 200, pid };
  const cases: [CaseName, Request | undefined][] = [
    ["dashboard", dashboard],
    ["file in public/", file],
    ["nginx", nginx ? { url: nginx, status: 200 } : undefined],
    ["dashboard, gzip", { ...dashboard, headers: gzip }],
    ["file in public/, gzip", { ...file, headers: gzip }],
    ["nginx, gzip", nginx ? { url: nginx, headers: gzip, status: 200 } : undefined],
    ["304", { ...dashboard, headers: { "If-None-Match": etag }, status: 304 }],
    ["dashboard, another date", { ...dashboard, url: `${url}/es?on=2026-01-09` }],
    ["filtered list", { ...dashboard, url: `${url}/es/releases?nationality=CO&kind=full_freedom` }],
    ["/api/v1/summary", { ...dashboard, url: `${url}/api/v1/summary` }],
  ];
  return cases.flatMap(([name, request]) => (request ? [[name, request]] : []));
}
