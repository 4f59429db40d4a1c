import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { prepareDatabase, publishAlone, temporaryFolder } from "./database";
import { sharedServer, startSharedServers } from "./shared-servers";

/** Creates one seeded database, which tests copy, and starts the servers that all journeys share. */
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
  const stop = await startSharedServers();
  process.env.VIGILIA_E2E_URL = sharedServer("seeded").url;
  return async () => {
    try {
      await stop();
    } finally {
      remove();
    }
  };
}
