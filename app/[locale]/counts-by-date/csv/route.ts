import { byDateCsv } from "@/app/[locale]/counts-by-date/_parts/by-date-csv";
import { defineByDateFile } from "@/app/[locale]/counts-by-date/_parts/by-date-file";

export const GET = defineByDateFile("csv", ({ table, locale, fileName }) => byDateCsv(table, locale, fileName));
