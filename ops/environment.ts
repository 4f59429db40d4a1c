import path from "node:path";
import { z } from "zod";

/** The configuration of an instance. `.env.example` explains each variable. */
export interface Environment {
  port: number;
  host: string;
  /** Absolute path of the database file. */
  databasePath: string;
  /** Absolute path of `secrets.json`. By default it is next to the database. */
  secretsPath: string;
  /** Absolute path of the folder for encrypted backups. By default it is next to the database. */
  backupsPath: string;
  /** Public origin of the instance, without a trailing slash. */
  url: string;
  /** Origin of the desk, without a trailing slash: `url` unless the desk has a host name of its own. */
  deskUrl: string;
  homeCountry: string;
  leadPublisher: string;
  baseDate: string;
  /** Memory for cached public pages, in megabytes. */
  pageCacheMegabytes: number;
}

/** Reads and validates the environment. Throws an Error with one sentence that names the invalid variable. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  // An empty variable (`PORT=` in .env) counts as unset.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(given);
  if (!result.success) throw new Error(result.error.issues[0]?.message);
  const values = result.data;
  const url = values.VIGILIA_URL ?? `http://localhost:${values.PORT}`;
  const databasePath = absolute(values.VIGILIA_DATABASE);
  return {
    port: values.PORT,
    host: values.HOST,
    databasePath,
    secretsPath: secretsFile(absolute(values.VIGILIA_SECRETS ?? path.dirname(databasePath))),
    backupsPath: absolute(values.VIGILIA_BACKUPS ?? path.join(path.dirname(databasePath), "backups")),
    url,
    deskUrl: values.VIGILIA_DESK_URL ?? url,
    homeCountry: values.HOME_COUNTRY,
    leadPublisher: values.LEAD_PUBLISHER,
    baseDate: values.BASE_DATE,
    pageCacheMegabytes: values.VIGILIA_PAGE_CACHE_MB,
  };
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, sentence("PORT", "un número de puerto de 1 a 65535", "a port number from 1 to 65535"))
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, {
      error: sentence("PORT", "un número de puerto de 1 a 65535", "a port number from 1 to 65535"),
    })
    .default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, sentence("HOST", "un nombre de equipo o una dirección IP", "a host name or IP address"))
    .default("localhost"),
  VIGILIA_DATABASE: z.string().default("data/vigilia.sqlite"),
  VIGILIA_SECRETS: z.string().optional(),
  VIGILIA_BACKUPS: z.string().optional(),
  VIGILIA_URL: z
    .string()
    .transform((value, context) => originOf("VIGILIA_URL", value, context))
    .optional(),
  VIGILIA_DESK_URL: z
    .string()
    .transform((value, context) => originOf("VIGILIA_DESK_URL", value, context))
    .optional(),
  HOME_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, sentence("HOME_COUNTRY", "un código de país como VE", "a country code such as VE"))
    .default("VE"),
  LEAD_PUBLISHER: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      sentence("LEAD_PUBLISHER", "un identificador como foro-penal", "an identifier such as foro-penal"),
    )
    .default("foro-penal"),
  BASE_DATE: z.iso
    .date(sentence("BASE_DATE", "una fecha que exista, como 2026-01-08", "a date that exists, such as 2026-01-08"))
    .default("2026-01-08"),
  VIGILIA_PAGE_CACHE_MB: z
    .string()
    .regex(/^\d{1,5}$/, sentence("VIGILIA_PAGE_CACHE_MB", "megabytes, de 8 a 65536", "megabytes, from 8 to 65536"))
    .transform(Number)
    .refine((size) => size >= 8 && size <= 65_536, {
      error: sentence("VIGILIA_PAGE_CACHE_MB", "megabytes, de 8 a 65536", "megabytes, from 8 to 65536"),
    })
    .default(64),
});

function absolute(file: string): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), file);
}

/** The variable names a folder, or the file itself. */
function secretsFile(place: string): string {
  return place.endsWith(".json") ? place : path.join(place, "secrets.json");
}

/** Session cookies over plain http could be intercepted, so http is allowed for this machine only. */
function originOf(variable: string, value: string, context: z.RefinementCtx): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const local = url !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url && (url.protocol === "https:" || (url.protocol === "http:" && local)) && isBare(url)) return url.origin;
  context.addIssue(
    sentence(
      variable,
      "una dirección https://nombre sin ruta (http:// solo con localhost)",
      "an https://name address without a path (http:// with localhost only)",
    ),
  );
  return z.NEVER;
}

function isBare(url: URL): boolean {
  return url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
}

function sentence(variable: string, spanish: string, english: string): string {
  return `${variable}: debe ser ${spanish} / must be ${english}.`;
}
