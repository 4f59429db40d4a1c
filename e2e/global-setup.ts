import { makeTemplate } from "./database";
import { sharedServer, startSharedServers } from "./shared-servers";

/** Creates one seeded database, which tests copy, and starts the servers that all journeys share. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const remove = await makeTemplate();
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
