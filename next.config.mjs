import { randomUUID } from "node:crypto";

import { setFlagsFromString } from "node:v8";

// Next reads this when it starts to count its own usage; nothing about an instance leaves it.
process.env.NEXT_TELEMETRY_DISABLED = "1";

// Unless told so, V8 lets the heap of a busy server double before it tidies up: over 400 MB, where 260 do as well.
setFlagsFromString("--heap-growing-percent=40");

// Compiled into the code: answers name the build that gave them, so that none is taken for one of another build.
const build = randomUUID().slice(0, 8);

// Nothing is loaded from or sent to anybody else. Next writes its start into each page as inline script; pages of the
// staff have a stricter policy, from the proxy.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
];

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Not no-referrer: browsers then post forms with `Origin: null`, which server actions refuse.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

// Data are read from any site: the browser asks beforehand (OPTIONS) where a script sends a condition, and keeps the
// ETag from the script unless it is told not to.
const crossOrigin = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Access-Control-Allow-Methods", value: "GET, HEAD" },
  { key: "Access-Control-Allow-Headers", value: "If-None-Match, Content-Type" },
  { key: "Access-Control-Expose-Headers", value: "ETag, Content-Disposition" },
  { key: "Access-Control-Max-Age", value: "86400" },
];

// Next answers every other method with 405, and does not say which it would take.
const onlyRead = [{ key: "Allow", value: "GET, HEAD, OPTIONS" }];

/** Who may show a page in a frame of theirs. */
function framedBy(ancestors) {
  // While developing, Next evaluates code and opens a socket of its own.
  if (process.env.NODE_ENV !== "production") return [];
  return [
    { key: "Content-Security-Policy", value: [...contentSecurityPolicy, `frame-ancestors ${ancestors}`].join("; ") },
  ];
}

/** @type {import("next").NextConfig} */
export default {
  env: { VIGILIA_BUILD: build },
  reactStrictMode: true,
  poweredByHeader: false,
  // The proxy answers with an ETag of its own that names build, head and day.
  generateEtags: false,
  // Next's image service would fetch and resize for anyone. No page uses it; now its address answers 404.
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "@resvg/resvg-js", "sharp"],
  // Types are checked by `npm run check`; checking them again would double the time of a first `npm start`.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  experimental: {
    // What no route answers gets a page of ours too, although there is no layout above both roots.
    globalNotFound: true,
    // Pages are keyed by the head of a database that may be replaced: a page on disk would outlive its ledger.
    isrFlushToDisk: false,
    // A list of ten thousand lines with an answer for each. The proxy answers a plain form that is larger.
    serverActions: { bodySizeLimit: "4mb" },
  },
  // Metadata belongs into the head, for everybody: they are there at once, so nothing is gained by sending them later.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: "/:path*", headers },
    ...["/api/v1/:path*", "/data/:path*", "/:locale(es|en)/:file(.*\\.(?:csv|json|xml))"].map((source) => ({
      source,
      headers: crossOrigin,
    })),
    ...["/api/v1/:path*", "/data/:path*"].map((source) => ({ source, headers: onlyRead })),
    // Frames for other sites; everything else is framed by nobody but ourselves.
    ...framedBy("*").map((header) => ({ source: "/:locale(es|en)/embed/:path*", headers: [header] })),
    {
      source: "/((?!(?:es|en)/embed/).*)",
      headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }, ...framedBy("'self'")],
    },
    // A file that somebody attached may hold whatever its maker wanted. What is set here wins over what a route sets.
    {
      source: "/api/desk/evidence/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; sandbox; frame-ancestors 'none'" }],
    },
  ],
};
