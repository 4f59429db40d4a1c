import { type Db, openDatabase } from "@/db/ledger/open";
import { freshDatabase } from "@/e2e/database";
import { type Server, startServer } from "@/e2e/server";
import { allEntries, type Entry } from "./entries";
import { openSessions, type Session } from "./sessions";
import { makeWorld, type World } from "./world";

/** A server of the build on a ledger that holds one record of each state, with sessions of every kind. */
export type Target = {
  server: Server;
  /** A second connection to the server's ledger. */
  db: Db;
  world: World;
  sessions: Awaited<ReturnType<typeof openSessions>>;
  /** Every page, file and action of the staff's side. */
  entries: Entry[];
  stop(): Promise<void>;
};

/** Starts a target. Whoever starts it stops it. */
export async function startTarget(env: Record<string, string> = {}): Promise<Target> {
  const databasePath = freshDatabase();
  const server = await startServer(databasePath, env);
  const db = openDatabase(databasePath, 5000);
  const sessions = await openSessions(db, databasePath);
  const actor = ({ user }: Session) => ({ id: user });
  const { owner, reviewer, admin, disabled } = sessions;
  const people = { owner: actor(owner), reviewer: actor(reviewer), admin: actor(admin), disabled: actor(disabled) };
  const world = await makeWorld(db, people);
  const stop = async () => {
    db.$client.close();
    await server.stop();
  };
  return { server, db, world, sessions, entries: allEntries(), stop };
}
