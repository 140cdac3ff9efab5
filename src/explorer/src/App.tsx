import { useCallback, useEffect, useState } from "react";
import { type Welcome, welcome } from "./api";
import { Explorer } from "./Explorer";
import { forgetKey, keepKey, readKey, editorStorage } from "./session";
import { SignIn } from "./SignIn";
import { tenantOfPage } from "./tenant";

const tenant = tenantOfPage(window.location);

interface Session {
  key: string;
  welcome: Welcome;
}

export function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [resuming, setResuming] = useState(() => readKey(tenant) !== null);

  const signIn = useCallback(async (key: string) => {
    const answer = await welcome(tenant, key);
    keepKey(tenant, key);
    setSession({ key, welcome: answer });
  }, []);

  const signOut = useCallback(() => {
    forgetKey(tenant);
    editorStorage(tenant).clear();
    setSession(null);
  }, []);

  useEffect(() => {
    document.title = `${tenant.slug} · GraphQL API · SaasHelpdesk`;
    const key = readKey(tenant);
    if (key === null) return;
    signIn(key)
      .catch(() => forgetKey(tenant))
      .finally(() => setResuming(false));
  }, [signIn]);

  if (session) return <Explorer tenant={tenant} apiKey={session.key} welcome={session.welcome} onSignOut={signOut} />;
  return resuming ? <p className="page-note">Signing in…</p> : <SignIn tenant={tenant} onSignIn={signIn} />;
}
