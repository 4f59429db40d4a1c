import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { freshDatabase, prepareDatabase, publishAlone, temporaryFolder } from "./database";
import { startServer } from "./server";

/** One seeded database as a template, and one server on a copy of it that all journeys may share. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  mkdirSync(path.join(folder, "template"));
  const { databasePath, setupPath } = prepareDatabase(path.join(folder, "template"));
  await publishAlone(databasePath);
  process.env.VIGILIA_E2E_FOLDER = folder;
  process.env.VIGILIA_E2E_TEMPLATE = databasePath;
  process.env.VIGILIA_E2E_SETUP_PATH = setupPath ?? "";
  const server = await startServer(freshDatabase());
  process.env.VIGILIA_E2E_URL = server.url;
  return async () => {
    await server.stop();
    remove();
  };
}
