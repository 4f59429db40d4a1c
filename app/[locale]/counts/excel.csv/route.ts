import { countFiles } from "@/app/_public/counts/count-files";
import { defineListFile } from "@/app/_public/files/list-file";

export const GET = defineListFile(countFiles, "excel.csv");
