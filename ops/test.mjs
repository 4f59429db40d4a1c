/** `npm test`: everything that must hold, ending with one line `N passed, N failed`. */
import { enter } from "./boot/enter.mjs";

enter("../test/main.ts");
