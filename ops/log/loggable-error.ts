/** What the log keeps of an error. */
export type LoggableError = {
  name: string;
  /** A code such as `SQLITE_FULL` or `ENOSPC`. */
  code?: string;
  /** Only of errors whose text quotes no data. */
  message?: string;
  /** File, line and function of each frame. */
  stack?: string[];
  cause?: LoggableError;
};

/** Errors whose text names code, files of the program or fixed words, and never data. */
const withoutData = new Set(["TypeError", "ReferenceError", "LedgerUnusable", "LedgerBusy", "DiskFault"]);

/** Maximum causes of an error, and frames of a stack. */
const most = { causes: 4, frames: 20 };

/**
 * Returns what may be logged of an error. The text of most errors is left out, because it can quote what a user typed: a
 * failed query with its parameters, a part of a JSON text, a search. The code and the frames say where it happened.
 */
export function loggableError(error: unknown, causes = most.causes): LoggableError {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}` };
  const code = "code" in error ? plainCode(error.code) : undefined;
  return {
    name: plainCode(error.name) ?? "Error",
    ...(code && { code }),
    ...(withoutData.has(error.name) && { message: error.message }),
    stack: framesOf(error),
    ...(error.cause !== undefined && causes > 0 && { cause: loggableError(error.cause, causes - 1) }),
  };
}

function plainCode(code: unknown): string | undefined {
  return typeof code === "string" && /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(code) ? code : undefined;
}

/** The stack begins with the text of the error, which may have several lines. */
function framesOf({ stack = "", message }: Error): string[] {
  const text = stack.indexOf(message);
  const rest = text === -1 || message === "" ? stack : stack.slice(text + message.length);
  return rest
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at [\w$.<>[\] ]*\(?[\w/.:@+()[\]-]+\)?$/.test(line))
    .slice(0, most.frames);
}
