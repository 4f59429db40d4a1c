import childProcess from "node:child_process";
import { randomUUID } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { openDatabase } from "@/db/ledger/open";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { noon } from "./noon";

/**
 * Runs as its own process: erases person 1 of a ledger. It is killed after the commit, when it starts to rewrite the
 * file.
 */
Object.assign(childProcess, { execFile: () => process.kill(process.pid, "SIGKILL") });
syncBuiltinESMExports();
const { erasePerson } = await import("@/db/people/erase-person");
const { approved } = await import("@/db/testing/approved");
const db = openDatabase(process.argv[2] ?? "");
const input = erasePersonInput.parse({ requestId: randomUUID(), id: "1" });
await approved(db, erasePerson(db, { id: "user:1" }, input, noon));
