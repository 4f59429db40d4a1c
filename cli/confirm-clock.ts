import { randomUUID } from "node:crypto";
import { trustedTime } from "@/db/clock/find-clock-doubt";
import { confirmClock } from "@/db/upkeep/confirm-clock";
import { Refusal } from "./refusal";
import { withLedger } from "./with-ledger";

/** `confirm-clock`: trusts the clock of this machine after it jumped by more than a day. */
export function confirmClockCommand(): Promise<void> {
  return withLedger(async (db) => {
    const now = new Date();
    const trusted = trustedTime(db);
    const input = { requestId: randomUUID(), shown: now.toISOString() };
    const outcome = await confirmClock(db, { id: "cli" }, input, now);
    if (!outcome.ok) {
      throw new Refusal(
        "No hay nada que confirmar: el reloj está bien. / There is nothing to confirm: the clock is right.",
      );
    }
    console.log(`Hora confirmada / time confirmed: ${trusted} → ${input.shown}`);
  });
}
