/** `npm start` and `npm run dev`. Plain JavaScript without dependencies: it runs before anything is installed. */
import { enter } from "./boot/enter.mjs";

enter("../start/main.ts");
