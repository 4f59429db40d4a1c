import { findClockDoubt } from "@/db/clock/find-clock-doubt";
import type { Db } from "@/db/ledger/open";

/** Prints a warning if the clock of this machine jumped by more than a day, or if the newest change is in the future. */
export function warnOfClock(db: Db, now: Date): void {
  const { jumpedFrom, newestAhead } = findClockDoubt(db, now);
  const time = now.toISOString();
  if (jumpedFrom) {
    console.error(
      `\nEste equipo marca ${time}; la última hora conocida es ${jumpedFrom}. Hasta que se confirme la hora,`,
    );
    console.error(
      "solo se guarda lo que oculta o protege: Ajustes → Reloj del servidor, o npm run cli -- confirm-clock.",
    );
    console.error(
      `This machine shows ${time}; the last known time is ${jumpedFrom}. Until the time is confirmed, only what`,
    );
    console.error("hides or protects is saved: Settings → Server clock, or npm run cli -- confirm-clock.\n");
  }
  if (newestAhead) {
    console.error(
      `\nAviso: el cambio más reciente es del ${newestAhead}, y este equipo marca ${time}. Revise su reloj.`,
    );
    console.error(
      `Warning: the newest change is of ${newestAhead}, and this machine shows ${time}. Check its clock.\n`,
    );
  }
}
