import { countFiles } from "@/app/_public/count-files";
import { defineListFile } from "@/app/_public/list-file";

export const dynamic = "force-dynamic";

export const GET = defineListFile(countFiles, "csv");
