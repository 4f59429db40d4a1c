export { generateMetadata, SiteLayout as default } from "@/app/_public/site/site-layout";
