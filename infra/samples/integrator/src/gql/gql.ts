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
    "query Probe($after: String) { tickets(first: 5, after: $after) { nodes { number subject priority nextDueAt } } }": typeof types.ProbeDocument,
    "mutation P($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } errors { __typename ... on MutationError { code } ... on ConflictError { currentVersion } } } }": typeof types.PDocument,
};
const documents: Documents = {
    "query Probe($after: String) { tickets(first: 5, after: $after) { nodes { number subject priority nextDueAt } } }": types.ProbeDocument,
    "mutation P($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } errors { __typename ... on MutationError { code } ... on ConflictError { currentVersion } } } }": types.PDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Probe($after: String) { tickets(first: 5, after: $after) { nodes { number subject priority nextDueAt } } }"): typeof import('./graphql.js').ProbeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation P($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } errors { __typename ... on MutationError { code } ... on ConflictError { currentVersion } } } }"): typeof import('./graphql.js').PDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
