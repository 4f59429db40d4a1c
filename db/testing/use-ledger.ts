import { setInterval } from "node:timers";
import { shareLedger, takeLedger, takeServerLease } from "@/db/ledger-file/lease";

/** Locks a ledger (`share`, `take`, `serve`) until it is killed; prints `held`. For `lease.spec.ts`, as another process. */
const [how, path = ""] = process.argv.slice(2);
const lease = how === "serve" ? takeServerLease(path) : (how === "take" ? takeLedger : shareLedger)(path, 1000);
process.stdout.write("held");
setInterval(() => lease, 1000);
