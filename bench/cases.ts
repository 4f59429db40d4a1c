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
  | "dashboard, switched"
  | "filtered list"
  | "/api/v1/summary";

const gzip = { "Accept-Encoding": "gzip" };

/** What is asked of the server, beside the same bytes served as a file, and by nginx where it is there. */
export function casesFor(url: string, etag: string, nginx: string | undefined): [CaseName, Request][] {
  const dashboard = { url: `${url}/es`, status: 200 };
  const file = { url: `${url}${publicFilePath}`, status: 200 };
  const cases: [CaseName, Request | undefined][] = [
    ["dashboard", dashboard],
    ["file in public/", file],
    ["nginx", nginx ? { url: nginx, status: 200 } : undefined],
    ["dashboard, gzip", { ...dashboard, headers: gzip }],
    ["file in public/, gzip", { ...file, headers: gzip }],
    ["nginx, gzip", nginx ? { url: nginx, headers: gzip, status: 200 } : undefined],
    ["304", { url: `${url}/es`, headers: { "If-None-Match": etag }, status: 304 }],
    ["dashboard, switched", { url: `${url}/es?nationality=foreign_or_dual`, status: 200 }],
    ["filtered list", { url: `${url}/es/releases?nationality=CO&kind=full_freedom`, status: 200 }],
    ["/api/v1/summary", { url: `${url}/api/v1/summary`, status: 200 }],
  ];
  return cases.flatMap(([name, request]) => (request ? [[name, request]] : []));
}
