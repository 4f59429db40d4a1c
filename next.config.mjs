// Next reads this when it starts to count its own usage; nothing about an instance leaves it.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
export default {
  // Each build has its own folder (ops/start/build.ts). Next would add the folder to tsconfig.json; it does not if that
  // file has `references`.
  distDir: process.env.VIGILIA_BUILD || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  // The front door answers with an ETag of its own that names build, head and day.
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
    // A list of ten thousand lines with an answer for each. The front door refuses a larger one.
    serverActions: { bodySizeLimit: "4mb" },
  },
  // Metadata belongs into the head, for everybody: they are there at once, so nothing is gained by sending them later.
  htmlLimitedBots: /.*/,
};
