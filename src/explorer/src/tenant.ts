/** The tenant whose page this is, from its address: `/t/{slug}/graphql`. */
export interface Tenant {
  slug: string;
  /** Where requests go; always this origin and this tenant. */
  endpoint: string;
  socket: string;
}

export function tenantOfPage(location: Location): Tenant {
  const slug = location.pathname.split("/")[2] ?? "";
  const path = `/t/${slug}/graphql`;
  return {
    slug,
    endpoint: location.origin + path,
    socket: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`,
  };
}
