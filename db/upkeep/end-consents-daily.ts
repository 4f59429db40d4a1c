import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { endConsents } from "@/db/people/end-consents";
import { log } from "@/ops/log/log";

const minute = 60_000;

/**
 * Runs in the server, at its start and then every minute: ends the consents that do not hold today. So their change is
 * written soon after midnight, whatever the time zone, a change of the setting, or a sleep of the machine. A run that
 * finds nobody reads one index entry. A failure is logged and retried a minute later. The timer does not keep the
 * process alive.
 */
export function endConsentsDaily(open: () => Db = ledger): NodeJS.Timeout {
  let isRunning = false;
  const run = () => {
    if (isRunning) return;
    isRunning = true;
    end(open)
      .catch((error) => log.error("ending consents failed", error))
      .finally(() => {
        isRunning = false;
      });
  };
  run();
  return setInterval(run, minute).unref();
}

async function end(open: () => Db): Promise<void> {
  const outcome = await endConsents(open(), new Date());
  if (outcome && !outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(", "));
}
