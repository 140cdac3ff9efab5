import { useSyncExternalStore } from "react";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void) {
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

/** What the system prefers right now. */
export const useColorScheme = () => useSyncExternalStore(subscribe, () => (dark.matches ? "dark" : "light"));
