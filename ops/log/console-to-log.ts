import { log } from "./log";

/**
 * Sends what libraries write on the console to the log: of errors what may be logged, of texts only that there was one,
 * because a library's text can quote a request.
 */
export function consoleToLog(): void {
  for (const method of ["error", "warn"] as const) {
    console[method] = (...given: unknown[]) => {
      const errors = given.filter((each) => each instanceof Error);
      for (const error of errors) log.error("a library reported an error", error);
      if (errors.length === 0) log.error("a library reported something in words");
    };
  }
  for (const method of ["log", "info", "debug"] as const) console[method] = () => {};
}
