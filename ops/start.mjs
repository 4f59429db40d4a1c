/** `npm start` and `npm run dev`. Plain JavaScript without dependencies, because it runs before the installation. */
import { buildFolder } from "./boot/build-folder.mjs";
import { loadTypeScript, whenInstalled } from "./boot/enter.mjs";
import { root } from "./boot/root.mjs";

const isDev = process.argv.includes("--dev");

// The preparation is a process that ends before the server runs, which frees the memory of the compiler.
whenInstalled(() =>
  import("./boot/supervise.mjs")
    .then(({ supervise }) => supervise(["--import", "tsx", "ops/start/prepare.ts", ...(isDev ? ["--dev"] : [])]))
    .then((code) => {
      if (code !== 0) process.exit(code);
      // From here on this process is the front door, which ends by itself.
      return isDev ? loadTypeScript("../../server/main.ts") : loadBuilt();
    }),
);

/** Becomes the front door of the current build. Its child processes belong to the same build. */
function loadBuilt() {
  process.chdir(root);
  process.env.VIGILIA_BUILD = buildFolder();
  // As `serverBundle` of programs.ts has it.
  return import(new URL(`../${process.env.VIGILIA_BUILD}/front-door.mjs`, import.meta.url).href);
}
