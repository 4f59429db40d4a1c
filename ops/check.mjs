/** `npm run check`: the fast part of `npm test`. */
import { enter } from "./boot/enter.mjs";

enter("../checks/main.ts");
