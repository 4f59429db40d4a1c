import { openDatabase } from "@/db/open";
import { written } from "@/db/testing/written";
import type { Server } from "../server";
import { correctedRecords } from "./corrected-records";
import { inventedServer } from "./invented-server";

/** A server whose ledger has every kind of public record and log entry: invented, corrected, updated, taken back. */
export async function correctedServer(): Promise<Server> {
  const server = await inventedServer();
  const db = openDatabase(server.databasePath, 5000);
  await correctedRecords(db);
  const { take } = await correctedRecords(db);
  written(await take());
  db.$client.close();
  return server;
}
