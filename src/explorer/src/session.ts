import type { Tenant } from "./tenant";

// The key lives as long as the browser tab: never in local storage, in cookies or in an address.
const nameOf = (tenant: Tenant) => `helpdesk.${tenant.slug}.key`;

export const readKey = (tenant: Tenant) => sessionStorage.getItem(nameOf(tenant));
export const keepKey = (tenant: Tenant, key: string) => sessionStorage.setItem(nameOf(tenant), key);
export const forgetKey = (tenant: Tenant) => sessionStorage.removeItem(nameOf(tenant));

/** Editor contents, by tenant, for this tab only: variables may hold customers' data. */
export function editorStorage(tenant: Tenant) {
  const prefix = `helpdesk.${tenant.slug}.editor.`;
  const names = () => Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
  return {
    getItem: (name: string) => sessionStorage.getItem(prefix + name),
    // The editor saves a while after typing: what comes after signing out is dropped.
    setItem: (name: string, value: string) => {
      if (readKey(tenant) !== null) sessionStorage.setItem(prefix + name, value);
    },
    removeItem: (name: string) => sessionStorage.removeItem(prefix + name),
    clear: () => names().forEach((name) => sessionStorage.removeItem(name)),
    get length() {
      return names().length;
    },
  };
}
