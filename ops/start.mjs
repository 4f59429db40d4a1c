/** `npm start` and `npm run dev`. Plain JavaScript without dependencies, because it runs before the installation. */
import { loadTypeScript, whenInstalled } from "./boot/enter.mjs";

const isDev = process.argv.includes("--dev");
/** As `builtServer` of programs.ts has it. It does not exist before the first build. */
const builtServer = new URL("../.next/front-door/main.mjs", import.meta.url).href;

// The preparation is a process that ends before the server runs, which frees the memory of the compiler.
whenInstalled(() =>
  import("./boot/supervise.mjs")
    .then(({ supervise }) => supervise(["--import", "tsx", "ops/start/prepare.ts", ...(isDev ? ["--dev"] : [])]))
    .then((code) => {
      if (code !== 0) process.exit(code);
      // From here on this process is the front door, which ends by itself.
      return isDev ? loadTypeScript("../../server/main.ts") : import(builtServer);
    }),
);
