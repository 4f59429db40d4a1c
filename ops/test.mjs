/**
 * `npm test`, `npm run test:long` (argument `long`), `npm run browsers` (argument `browsers`) and what the build server
 * runs (argument `all`). The last line of the output is `N passed, N failed`.
 */
import { enter } from "./boot/enter.mjs";

enter("../test/main.ts");
