import { type FormEvent, useState } from "react";
import type { Tenant } from "./tenant";

interface Props {
  tenant: Tenant;
  onSignIn: (key: string) => Promise<void>;
}

export function SignIn({ tenant, onSignIn }: Props) {
  const [key, setKey] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await onSignIn(key.trim());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <h1>
          GraphQL API of <strong>{tenant.slug}</strong>
        </h1>
        <p>
          Endpoint: <code>{tenant.endpoint}</code>
        </p>
        <label htmlFor="key">API key</label>
        <input
          id="key"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="hd_…"
          value={key}
          onChange={(event) => setKey(event.target.value)}
          aria-describedby="key-help"
          aria-invalid={failure !== null}
          autoFocus
          required
        />
        <p id="key-help" className="help">
          The key stays in this browser tab until you close it or sign out, and is sent to this tenant only.
        </p>
        <p role="alert" className="failure">
          {failure}
        </p>
        <button type="submit" disabled={busy || key.trim() === ""}>
          {busy ? "Signing in…" : "Sign in"}
        </button>
      </form>
    </main>
  );
}
