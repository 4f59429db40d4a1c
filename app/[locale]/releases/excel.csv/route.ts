import { defineListFile } from "@/app/_public/files/list-file";
import { releaseFiles } from "@/app/_public/releases/release-files";

export const GET = defineListFile(releaseFiles, "excel.csv");
