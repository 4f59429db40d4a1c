/**
 * `npm test`, `npm run test:long` (argument `long`), `npm run browsers` (argument `browsers`) and the build server's
 * run (argument `all`). The last line of the output is `N passed, N failed`.
 */
import { enter } from "./boot/enter.mjs";

enter("../test/main.ts");
