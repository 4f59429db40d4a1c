/**
 * The allowed imports between folders: `app → components → domain`, `app → db → domain`, `auth → db`.
 * ops/checks/import-rules.spec.ts breaks each rule once.
 */
// Specs and their fixtures.
const spec = "\\.(spec|fixture)\\.tsx?$";
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})/`;
const only = (name, from, ...allowed) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: spec },
  to: { pathNot: allowed },
});
const never = (name, from, to) => ({ name, severity: "error", from, to });

/** The database modules of the public side: reads, read-only connection, file checks and the projection's tables. */
const publicDatabase = "^db/(published/|ledger-file/|schema/(published-[^/]+|columns)\\.ts$)";
const staffSide = "^app/\\(staff\\)/";

module.exports = {
  forbidden: [
    only(
      "domain-is-pure",
      "^domain/",
      "^domain/",
      "^messages/",
      packages(
        "zod",
        "d3-array",
        "d3-scale",
        "d3-shape",
        "@noble/hashes",
        "edtf",
        "fastest-levenshtein",
        "i18n-iso-countries",
        "minisearch",
        "use-intl",
      ),
    ),
    only("messages-know-words", "^messages/", "^messages/", packages("use-intl", "intl-messageformat")),
    only(
      "components-know-domain",
      "^components/",
      "^components/",
      "^domain/",
      "^messages/",
      packages("react", "react-dom", "recharts", "d3-[a-z]+", "use-intl", "@simplewebauthn"),
    ),
    never("db-is-below", { path: "^db/" }, { path: "^(app|auth|components|cli|e2e|bench)/" }),
    never("auth-is-below-app", { path: "^auth/" }, { path: "^(components|cli|e2e|bench)/" }),
    // Cards are pictures, so the reconciliation journeys compare the data that they are drawn from.
    never("nobody-imports-app", { pathNot: ["^app/", spec, "^e2e/public/reconciliation/"] }, { path: "^app/" }),
    never("only-db-knows-sql", { pathNot: "^db/" }, { path: packages("drizzle-orm", "better-sqlite3") }),
    // Sign-in runs in process, because next-auth's own route accepts requests of any size from anyone.
    never("only-auth-knows-next-auth", { pathNot: "^(auth|bench)/" }, { path: packages("next-auth") }),
    never(
      "production-without-tools",
      { path: "^(app|auth|components|db|domain|messages|server)/|^instrumentation(-client)?\\.ts$", pathNot: spec },
      {
        path: "^(e2e|bench|cli|ops)/",
        pathNot:
          "^ops/(environment\\.ts|next-environment\\.ts|programs\\.ts|log/[a-z-]+\\.ts|start/(root|load-env-file)\\.ts|boot/(on-process-gone|build-folder)\\..*)$",
      },
    ),
    never("no-cycles", {}, { circular: true }),
    never("no-unknown-modules", {}, { couldNotResolve: true }),
    // Transitive: an import through a helper counts.
    never(
      "public-reaches-published",
      { path: "^app/", pathNot: [staffSide, spec] },
      { path: "^db/", pathNot: publicDatabase, reachable: true },
    ),
    never(
      "public-reaches-no-accounts",
      { path: "^app/", pathNot: [staffSide, spec] },
      { path: "^auth/", reachable: true },
    ),
    // ops/checks requires every action, page and route of the staff to go through one of these files.
    never(
      "user-check-in-one-place",
      {
        path: "^app/",
        pathNot: `${staffSide}_shared/(form/(require-sender|define-plain-action|define-route)|pages/require-page-(user|stage))\\.ts$`,
      },
      { path: "^auth/require-(user|stage)\\.ts$" },
    ),
    // An action gets the user and the ledger from its define… function, after the permission check.
    never(
      "actions-get-the-ledger",
      { path: `${staffSide}.*-actions?\\.tsx?$`, pathNot: "/define-[^/]+$" },
      { path: "^(auth/current-user|db/ledger/ledger)\\.ts$" },
    ),
    // Besides the public tables, the front door only reads whether a session is open.
    never("front-door-reads-published", { path: "^server/", pathNot: spec }, { path: "^db/", pathNot: publicDatabase }),
    never("server-is-on-top", { pathNot: "^(server|ops|e2e|bench)/" }, { path: "^server/" }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|node_modules/\\.)" },
    // Type imports count too, so that a public page cannot even name private data.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["main", "types"],
    },
  },
};
