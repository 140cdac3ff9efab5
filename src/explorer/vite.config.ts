import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The server serves what is built under this path to everybody: it holds nothing of any tenant.
export default defineConfig({
  base: "/explorer/",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    assetsDir: "assets",
    // Everything in files of its own: the page's Content-Security-Policy allows no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
  },
});
