import { defineByDateFile } from "@/app/[locale]/counts-by-date/_parts/by-date-file";
import { byDateWorkbook } from "@/app/[locale]/counts-by-date/_parts/by-date-workbook";

export const GET = defineByDateFile("xlsx", byDateWorkbook);
