import type { Tenant } from "./tenant";

/** What the page wants to know before the editor opens: that the key is good, whose it is, and which examples this schema can run. */
export interface Welcome {
  tenantName: string;
  viewerName: string;
  /** Root fields as `Query.tickets`. */
  fields: ReadonlySet<string>;
}

const question = /* GraphQL */ `
  query Welcome {
    tenant { name }
    viewer { user { name } }
    __schema {
      queryType { fields { name } }
      mutationType { fields { name } }
      subscriptionType { fields { name } }
    }
  }
`;

interface RootType {
  fields: { name: string }[];
}

interface Answer {
  data?: {
    tenant: { name: string };
    viewer: { user: { name: string } | null };
    __schema: { queryType: RootType; mutationType: RootType | null; subscriptionType: RootType | null };
  } | null;
  errors?: { message: string }[];
}

export async function welcome(tenant: Tenant, key: string): Promise<Welcome> {
  const response = await fetch(tenant.endpoint, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ query: question }),
    credentials: "omit",
  });
  const answer = (await response.json()) as Answer;
  if (!answer.data) throw new Error(answer.errors?.[0]?.message ?? `The server answered ${response.status}.`);
  const { queryType, mutationType, subscriptionType } = answer.data.__schema;
  const names = (root: string, type: RootType | null) => (type?.fields ?? []).map((field) => `${root}.${field.name}`);
  return {
    tenantName: answer.data.tenant.name,
    viewerName: answer.data.viewer.user?.name ?? "",
    fields: new Set([
      ...names("Query", queryType),
      ...names("Mutation", mutationType),
      ...names("Subscription", subscriptionType),
    ]),
  };
}
