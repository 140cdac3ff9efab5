/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation OpenTicket($input: OpenTicketInput!) {\n    openTicket(input: $input) {\n      ticket { id number version status priority nextDueAt }\n      errors { ...Refused }\n    }\n  }\n": typeof types.OpenTicketDocument,
    "\n  query ReadTicket($number: Int!) {\n    ticket(number: $number) { id version priority isActive }\n  }\n": typeof types.ReadTicketDocument,
    "\n  mutation ChangePriority($input: ChangePriorityInput!) {\n    changePriority(input: $input) {\n      ticket { id version priority }\n      errors { ...Refused }\n    }\n  }\n": typeof types.ChangePriorityDocument,
    "\n  mutation Reply($input: ReplyToTicketInput!) {\n    replyToTicket(input: $input) {\n      ticket { number version status }\n      errors { ...Refused }\n    }\n  }\n": typeof types.ReplyDocument,
    "\n  query ShowTicket($number: Int!) {\n    ticket(number: $number) {\n      number\n      subject\n      status\n      clocks { metric state dueAt explanation(language: EN) { text } }\n      messages(last: 20) { nodes { sentAt author { name } body } }\n    }\n  }\n": typeof types.ShowTicketDocument,
    "\n  fragment CopiedTicket on Ticket {\n    id\n    number\n    version\n    subject\n    status\n    priority\n    updatedAt\n    requester { id name }\n  }\n": typeof types.CopiedTicketFragmentDoc,
    "\n  query Head {\n    changesHead\n  }\n": typeof types.HeadDocument,
    "\n  query Tickets($after: String) {\n    tickets(first: 100, after: $after, orderBy: {field: NUMBER}) {\n      nodes { ...CopiedTicket }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.TicketsDocument,
    "\n  query Changes($after: String!) {\n    changes(first: 100, after: $after, kinds: [TICKET]) {\n      nodes { cursor type nodeId version ticket { ...CopiedTicket } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ChangesDocument,
    "\n  subscription WatchQueue($after: String) {\n    queueChanged(filter: {isActive: true}, after: $after) {\n      cursor\n      kind\n      ticket { number version subject status priority }\n    }\n  }\n": typeof types.WatchQueueDocument,
    "\n  fragment Refused on MutationError {\n    __typename\n    code\n    message\n    ... on ValidationError { field }\n    ... on NotFoundError { field }\n    ... on ConflictError { changedFields currentVersion }\n  }\n": typeof types.RefusedFragmentDoc,
};
const documents: Documents = {
    "\n  mutation OpenTicket($input: OpenTicketInput!) {\n    openTicket(input: $input) {\n      ticket { id number version status priority nextDueAt }\n      errors { ...Refused }\n    }\n  }\n": types.OpenTicketDocument,
    "\n  query ReadTicket($number: Int!) {\n    ticket(number: $number) { id version priority isActive }\n  }\n": types.ReadTicketDocument,
    "\n  mutation ChangePriority($input: ChangePriorityInput!) {\n    changePriority(input: $input) {\n      ticket { id version priority }\n      errors { ...Refused }\n    }\n  }\n": types.ChangePriorityDocument,
    "\n  mutation Reply($input: ReplyToTicketInput!) {\n    replyToTicket(input: $input) {\n      ticket { number version status }\n      errors { ...Refused }\n    }\n  }\n": types.ReplyDocument,
    "\n  query ShowTicket($number: Int!) {\n    ticket(number: $number) {\n      number\n      subject\n      status\n      clocks { metric state dueAt explanation(language: EN) { text } }\n      messages(last: 20) { nodes { sentAt author { name } body } }\n    }\n  }\n": types.ShowTicketDocument,
    "\n  fragment CopiedTicket on Ticket {\n    id\n    number\n    version\n    subject\n    status\n    priority\n    updatedAt\n    requester { id name }\n  }\n": types.CopiedTicketFragmentDoc,
    "\n  query Head {\n    changesHead\n  }\n": types.HeadDocument,
    "\n  query Tickets($after: String) {\n    tickets(first: 100, after: $after, orderBy: {field: NUMBER}) {\n      nodes { ...CopiedTicket }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.TicketsDocument,
    "\n  query Changes($after: String!) {\n    changes(first: 100, after: $after, kinds: [TICKET]) {\n      nodes { cursor type nodeId version ticket { ...CopiedTicket } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ChangesDocument,
    "\n  subscription WatchQueue($after: String) {\n    queueChanged(filter: {isActive: true}, after: $after) {\n      cursor\n      kind\n      ticket { number version subject status priority }\n    }\n  }\n": types.WatchQueueDocument,
    "\n  fragment Refused on MutationError {\n    __typename\n    code\n    message\n    ... on ValidationError { field }\n    ... on NotFoundError { field }\n    ... on ConflictError { changedFields currentVersion }\n  }\n": types.RefusedFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenTicket($input: OpenTicketInput!) {\n    openTicket(input: $input) {\n      ticket { id number version status priority nextDueAt }\n      errors { ...Refused }\n    }\n  }\n"): typeof import('./graphql.js').OpenTicketDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadTicket($number: Int!) {\n    ticket(number: $number) { id version priority isActive }\n  }\n"): typeof import('./graphql.js').ReadTicketDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePriority($input: ChangePriorityInput!) {\n    changePriority(input: $input) {\n      ticket { id version priority }\n      errors { ...Refused }\n    }\n  }\n"): typeof import('./graphql.js').ChangePriorityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reply($input: ReplyToTicketInput!) {\n    replyToTicket(input: $input) {\n      ticket { number version status }\n      errors { ...Refused }\n    }\n  }\n"): typeof import('./graphql.js').ReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShowTicket($number: Int!) {\n    ticket(number: $number) {\n      number\n      subject\n      status\n      clocks { metric state dueAt explanation(language: EN) { text } }\n      messages(last: 20) { nodes { sentAt author { name } body } }\n    }\n  }\n"): typeof import('./graphql.js').ShowTicketDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CopiedTicket on Ticket {\n    id\n    number\n    version\n    subject\n    status\n    priority\n    updatedAt\n    requester { id name }\n  }\n"): typeof import('./graphql.js').CopiedTicketFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Head {\n    changesHead\n  }\n"): typeof import('./graphql.js').HeadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tickets($after: String) {\n    tickets(first: 100, after: $after, orderBy: {field: NUMBER}) {\n      nodes { ...CopiedTicket }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.js').TicketsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Changes($after: String!) {\n    changes(first: 100, after: $after, kinds: [TICKET]) {\n      nodes { cursor type nodeId version ticket { ...CopiedTicket } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.js').ChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WatchQueue($after: String) {\n    queueChanged(filter: {isActive: true}, after: $after) {\n      cursor\n      kind\n      ticket { number version subject status priority }\n    }\n  }\n"): typeof import('./graphql.js').WatchQueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Refused on MutationError {\n    __typename\n    code\n    message\n    ... on ValidationError { field }\n    ... on NotFoundError { field }\n    ... on ConflictError { changedFields currentVersion }\n  }\n"): typeof import('./graphql.js').RefusedFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
