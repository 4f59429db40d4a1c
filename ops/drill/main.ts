/** `npm run drill`: the last line is `N lost`; it exits with 1 unless nothing is lost. */
import { drill } from "./drill";

process.exitCode = (await drill()) ? 0 : 1;
