/** Folders do not import each other in a circle. Tests are left out: they may use anything below app. */
module.exports = {
  forbidden: [{ name: "no-folder-cycles", severity: "error", scope: "folder", from: {}, to: { circular: true } }],
  options: {
    includeOnly: "^(app|auth|components|db|domain|messages|server)/",
    exclude: "\\.(spec|fixture)\\.tsx?$|/testing/",
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};
