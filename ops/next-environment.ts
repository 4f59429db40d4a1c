import type { Environment } from "./environment";

/**
 * Returns the environment of Next's process with the validated values, so that parent, preparation and server read the
 * same.
 */
export function nextEnvironment(environment: Environment): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORT: String(environment.port),
    HOST: environment.host,
    VIGILIA_DATABASE: environment.databasePath,
    VIGILIA_SECRETS: environment.secretsPath,
    VIGILIA_BACKUPS: environment.backupsPath,
    VIGILIA_URL: environment.url,
    VIGILIA_DESK_URL: environment.deskUrl,
    HOME_COUNTRY: environment.homeCountry,
    LEAD_PUBLISHER: environment.leadPublisher,
    BASE_DATE: environment.baseDate,
    VIGILIA_PAGE_CACHE_MB: String(environment.pageCacheMegabytes),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
