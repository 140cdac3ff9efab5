// The same page from mercurius: one primary process that starts the workers and waits.
import cluster from 'node:cluster';
import Fastify from 'fastify';
import mercurius from 'mercurius';

const [port, workers] = process.argv.slice(2).map(Number);

const typeDefs = `
  type Query { tickets(first: Int = 20): TicketConnection! }
  type TicketConnection { nodes: [Ticket!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Ticket {
    id: ID! number: Int! subject: String! status: String! priority: Priority! createdAt: String!
    requester: Person! assignee: Person clocks: [Clock!]!
  }
  type Person { id: ID! name: String! email: String }
  type Clock { metric: Metric! state: ClockState! dueAt: String }
  enum Priority { LOW MODERATE HIGH CRITICAL }
  enum Metric { FIRST_RESPONSE RESOLUTION }
  enum ClockState { RUNNING PAUSED MET }
`;

// Kept in step with PageData.cs: the bench compares the bodies.
const priorities = ['LOW', 'MODERATE', 'HIGH', 'CRITICAL'];
const pad = (n, width) => String(n).padStart(width, '0');
const time = (i) => `2026-03-${pad(1 + (i % 28), 2)}T${pad(i % 24, 2)}:15:00Z`;
const person = (kind, i) => ({ id: `${kind}-${i}`, name: `${kind} number ${i}`, email: `${kind}${i}@example.com` });
const tickets = Array.from({ length: 100 }, (_, i) => ({
  id: `ticket-${pad(i, 6)}`, number: i + 1, subject: `Printer on floor ${i % 40} does not answer`, status: 'In progress',
  priority: priorities[i % 4], createdAt: time(i), requester: person('requester', i % 17), assignee: person('agent', i % 5),
  clocks: [
    { metric: 'FIRST_RESPONSE', state: 'MET', dueAt: null },
    { metric: 'RESOLUTION', state: 'RUNNING', dueAt: time(i + 3) },
  ],
}));

if (cluster.isPrimary) {
  let listening = 0;
  for (let i = 0; i < workers; i++) cluster.fork();
  cluster.on('listening', () => { if (++listening === workers) console.log('READY'); });
  process.stdin.on('end', () => process.exit(0)).resume();
} else {
  const app = Fastify();
  app.register(mercurius, {
    schema: typeDefs,
    jit: 1,
    resolvers: {
      Query: {
        tickets: (_, { first }) => ({ nodes: tickets.slice(0, first), pageInfo: { hasNextPage: true, endCursor: tickets[first - 1].id } }),
      },
    },
  });
  await app.listen({ port, host: '127.0.0.1' });
}
