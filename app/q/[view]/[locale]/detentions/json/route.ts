import { detentionFiles } from "@/app/_public/detention-files";
import { defineListFile } from "@/app/_public/list-file";

export const dynamic = "force-dynamic";

export const GET = defineListFile(detentionFiles, "json");
