export { generateMetadata, SiteLayout as default } from "@/app/[locale]/_parts/site-layout";
