interface Example {
  /** Root fields that it takes; it is left out where the schema has them not. */
  needs: string[];
  query: string;
  variables?: object;
}

const examples: Example[] = [
  {
    needs: ["Query.tickets"],
    query: `# The tickets that are due next.
# Press the triangle, or Ctrl+Enter.
query TicketsDueNext($first: Int! = 10) {
  tickets(first: $first) {
    nodes {
      number
      subject
      status
      priority
      nextDueAt
      requester { name }
      assignee { name }
      clocks { metric state dueAt remaining }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    needs: ["Mutation.openTicket"],
    query: `# Refusals are data: ask for errors.
# The subject below is empty: give it one and run again.
# To repeat safely, send the header Idempotency-Key.
mutation OpenTicket($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ticket { id number status team { name } clocks { metric dueAt } }
    errors {
      __typename
      ... on MutationError { code message }
      ... on ValidationError { field }
    }
  }
}
`,
    variables: {
      input: { subject: "", body: "Smoke comes out.", requesterEmail: "rita@example.com", priority: "HIGH" },
    },
  },
  {
    needs: ["Query.tickets"],
    query: `# Why is a ticket due when it is?
# Every clock can say.
query ExplainClocks {
  tickets(first: 1) {
    nodes {
      number
      subject
      clocks {
        metric
        state
        dueAt
        policyName
        calendarName
        explanation(language: EN) { text }
      }
    }
  }
}
`,
  },
  {
    needs: ["Subscription.queueChanged"],
    query: `# Runs until you stop it, over a WebSocket.
# Change a ticket in another window and look here.
subscription WatchQueue {
  queueChanged {
    kind
    ticket { number subject status }
    change { type at }
  }
}
`,
  },
  {
    needs: ["Query.changes"],
    query: `# The change feed: everything that happened.
# Keep the last cursor and go on behind it.
query ChangeFeed($after: String) {
  changes(first: 20, after: $after) {
    nodes { cursor type at kind nodeId version }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: { after: null },
  },
];

export const examplesFor = (fields: ReadonlySet<string>) =>
  examples
    .filter((example) => example.needs.every((field) => fields.has(field)))
    .map(({ query, variables }) => ({
      query,
      variables: variables ? JSON.stringify(variables, null, 2) : null,
      headers: null,
    }));
