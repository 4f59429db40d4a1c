import { takeLedger } from "@/db/ledger-file/lease";
import { forgetNewest } from "@/db/ledger-file/newest-note";
import { checkedEnvironment } from "./with-ledger";

/** How long to wait for another process that uses the ledger, in ms. */
const patience = 2000;

/** `accept-older`: lets the next start accept a ledger that lacks changes which it had before. */
export function acceptOlder(): void {
  const { databasePath } = checkedEnvironment();
  const lease = takeLedger(databasePath, patience);
  try {
    forgetNewest(databasePath);
    console.log("El próximo inicio acepta la base de datos como está. Los cambios que faltan no vuelven.");
    console.log("The next start accepts the database as it is. The missing changes do not come back.");
  } finally {
    lease.release();
  }
}
