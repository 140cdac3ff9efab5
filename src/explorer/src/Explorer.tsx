import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { type MouseEvent, useEffect, useMemo } from "react";
import type { Welcome } from "./api";
import { examplesFor } from "./examples";
import { editorStorage } from "./session";
import type { Tenant } from "./tenant";
import { useColorScheme } from "./useColorScheme";

interface Props {
  tenant: Tenant;
  apiKey: string;
  welcome: Welcome;
  onSignOut: () => void;
}

export function Explorer({ tenant, apiKey, welcome, onSignOut }: Props) {
  const authorization = `Bearer ${apiKey}`;
  // Opened with the first subscription, closed with the last.
  const socket = useMemo(
    () => createClient({ url: tenant.socket, lazy: true, retryAttempts: 2, connectionParams: { Authorization: authorization } }),
    [tenant, authorization],
  );
  useEffect(() => () => void socket.dispose(), [socket]);
  const fetcher = useMemo(
    () =>
      createGraphiQLFetcher({
        url: tenant.endpoint,
        wsClient: socket as never,
        // The page's own authorization comes last: what is typed into the headers editor cannot replace it.
        fetch: (input, init) =>
          fetch(input, { ...init, credentials: "omit", headers: { ...init?.headers, Authorization: authorization } }),
      }),
    [tenant, socket, authorization],
  );
  const storage = useMemo(() => editorStorage(tenant), [tenant]);
  const scheme = useColorScheme();
  const tabs = useMemo(() => examplesFor(welcome.fields), [welcome]);

  return (
    <div className="page">
      <header className="page-head">
        <strong>{welcome.tenantName}</strong>
        <code title="Endpoint">{tenant.endpoint}</code>
        <a href={`${tenant.endpoint}/schema.graphql`} onClick={(event) => download(event, tenant, authorization)}>
          schema.graphql
        </a>
        <span className="page-who">{welcome.viewerName}</span>
        <button type="button" onClick={onSignOut}>
          Sign out
        </button>
      </header>
      {/* The editors take their colours once, when they are made. */}
      <GraphiQL
        key={scheme}
        fetcher={fetcher}
        storage={storage}
        defaultTabs={tabs}
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>GraphQL API</GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}

// A link cannot carry the key, so the file is fetched and handed over.
async function download(event: MouseEvent, tenant: Tenant, authorization: string) {
  event.preventDefault();
  const response = await fetch(`${tenant.endpoint}/schema.graphql`, { headers: { Authorization: authorization }, credentials: "omit" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = "schema.graphql";
  link.click();
  URL.revokeObjectURL(link.href);
}
