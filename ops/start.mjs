/** `npm start` and `npm run dev`. Plain JavaScript without dependencies: it runs before anything is installed. */
import { loadTypeScript, whenInstalled } from "./boot/enter.mjs";

const isDev = process.argv.includes("--dev");

// The preparation ends before the server runs, and with it the memory of the compiler.
whenInstalled(() =>
  import("./boot/supervise.mjs")
    .then(({ supervise }) => supervise(["--import", "tsx", "ops/start/prepare.ts", ...(isDev ? ["--dev"] : [])]))
    .then((code) => {
      if (code !== 0) process.exit(code);
      // From here on this process is the front door. It ends itself.
      return isDev ? loadTypeScript("../../server/main.ts") : import("../.next/front-door/main.mjs");
    }),
);
