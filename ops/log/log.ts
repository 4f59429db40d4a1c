import pino from "pino";
import { type LoggableError, loggableError } from "./loggable-error";

/** What a line may say besides its event: codes, numbers and ids, never text that a user typed or read. */
type Facts = {
  /** The id of one request, in all its lines and in what its user reads. */
  trace?: string;
  /** The part of the site that the request asked for: `desk`, `public`. */
  area?: string;
  job?: number;
  code?: string;
  seconds?: number;
};

/** What `LOG_LEVEL` may be; anything else counts as `info`. */
const levels = ["fatal", "error", "info", "silent"];

/** Written at once and by this process itself, so that a crash loses no line. */
const lines = pino(
  {
    base: { pid: process.pid },
    level: levels.find((level) => level === process.env.LOG_LEVEL) ?? "info",
    messageKey: "event",
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  pino.destination({ dest: 2, sync: true }),
);

/**
 * The server's log: one line of JSON for each event, on standard error. `event` is a fixed sentence of the code. Lines have
 * no personal data: no names, no addresses of pages, no IP addresses, no text of an error that could quote data.
 */
export const log = {
  info: (event: string, facts: Facts = {}) => lines.info(facts, event),
  error: (event: string, error?: unknown, facts: Facts = {}) => lines.error(withError(facts, error), event),
  fatal: (event: string, error: unknown) => lines.fatal(withError({}, error), event),
};

function withError(facts: Facts, error: unknown): Facts & { error?: LoggableError } {
  return error === undefined ? facts : { ...facts, error: loggableError(error) };
}
