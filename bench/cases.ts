import type { Request } from "./measure/load";

/** Pages in the cache. Each is compared with the same bytes from nginx. */
export const cachedPages = {
  dashboard: "/es",
  summary: "/api/v1/summary",
  "filtered list": "/es/releases?nationality=CO&kind=full_freedom",
} as const;

export type CachedPage = keyof typeof cachedPages;
export type CaseName = CachedPage | `nginx: ${CachedPage}` | "dashboard during misses" | "304";

const gzip = { "Accept-Encoding": "gzip" };

/** Returns the requests to the server, with gzip like a browser, and to nginx if it is installed. */
export function casesFor(
  server: { url: string; pids: readonly number[] },
  etag: string,
  nginx: { url: string } | undefined,
): [CaseName, Request][] {
  const { url, pids } = server;
  const names = Object.keys(cachedPages) as CachedPage[];
  const dashboard = { url: url + cachedPages.dashboard, headers: gzip, status: 200, pids };
  const pages = names.flatMap((name): [CaseName, Request][] => {
    const own = { ...dashboard, url: url + cachedPages[name] };
    if (!nginx) return [[name, own]];
    return [
      [name, own],
      [`nginx: ${name}`, { url: nginx.url + fileOf(name), headers: gzip, status: 200 }],
    ];
  });
  return [
    ...pages,
    ["dashboard during misses", { ...dashboard, background: (turn) => `${url}${uncachedDashboard(turn)}` }],
    ["304", { ...dashboard, headers: { "If-None-Match": etag }, status: 304 }],
  ];
}

/** Returns the name of the file that nginx serves for a page. */
export function fileOf(name: CachedPage): string {
  return `/${name.replace(" ", "-")}.html`;
}

/** Returns addresses that are not in the cache but cost the same work. */
export function uncachedDashboard(turn: number): string {
  return `/es?on=${dayOf(turn)}`;
}

/** Returns the eight addresses of a filtered list with the same content. */
export function uncachedList(turn: number): string {
  const [, query] = cachedPages["filtered list"].split("?");
  const bit = (at: number) => (turn >> at) % 2 === 1;
  return `/${bit(0) ? "en" : "es"}/releases?${query}${bit(1) ? "&sort=newest" : ""}${bit(2) ? "&page=1" : ""}`;
}

/** Returns a day without data, another one for each turn. */
function dayOf(turn: number): string {
  return new Date(Date.UTC(1990, 0, 1 + turn)).toISOString().slice(0, 10);
}
