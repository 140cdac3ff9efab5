/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How the customer reached us. */
export type ContactChannel =
  /** A program, by this API. */
  | 'API'
  /** Live chat. */
  | 'CHAT'
  /** E-mail. */
  | 'EMAIL'
  /** A monitoring system's alert. */
  | 'MONITORING'
  /** Anything else. */
  | 'OTHER'
  /** Telephone. */
  | 'PHONE'
  /** The requester portal. */
  | 'PORTAL'
  /** In person. */
  | 'WALK_IN';

/** A custom field with its value. */
export type CustomFieldInput = {
  /** The field's slug. */
  key: string;
  /** What it is set to. */
  value: CustomFieldValueInput;
};

/** The value of a custom field: exactly the member of the field's type. */
export type CustomFieldValueInput =
  {   /** Several choices' keys, at least one. */
  choices: Array<string>; date?: never; flag?: never; number?: never; text?: never; }
  |  { choices?: never;   /** A date without time. */
  date: string; flag?: never; number?: never; text?: never; }
  |  { choices?: never; date?: never;   /** Yes or no. */
  flag: boolean; number?: never; text?: never; }
  |  { choices?: never; date?: never; flag?: never;   /** A decimal number. */
  number: number; text?: never; }
  |  { choices?: never; date?: never; flag?: never; number?: never;   /** A text, a choice's key, a path in a tree, or the key of what a reference points to. */
  text: string; };

/** How far the effect reaches (ITIL); an agent judges it. */
export type Impact =
  /** The whole organisation or a vital service. */
  | 'HIGH'
  /** One person, or an inconvenience. */
  | 'LOW'
  /** A department or a service in part. */
  | 'MEDIUM';

/** Input of `openTicket`. */
export type OpenTicketInput = {
  /** Support side: an agent who gets it at once. */
  assigneeId?: string | number | null | undefined;
  /** The first message: Markdown, 1 to 65,536 characters. */
  body: string;
  /** A category path of the tenant. */
  category?: string | null | undefined;
  /** Support side: how the customer reached us. Default: `API`. */
  channel?: ContactChannel | null | undefined;
  /** Support side: its id in another system, up to 200 characters. */
  externalReference?: string | null | undefined;
  /** Custom fields; each at most once. */
  fields?: Array<CustomFieldInput> | null | undefined;
  /** The closed ticket that this one continues. */
  followUpOfId?: string | number | null | undefined;
  /** Support side: how far the effect reaches. */
  impact?: Impact | null | undefined;
  /** Support side: true if the first message is an internal note. */
  isInternal?: boolean | null | undefined;
  /** Support side: whether the requester is a VIP. Default: as the user says. */
  isVip?: boolean | null | undefined;
  /** Support side: the person whose problem it is (id of a user), if the requester speaks for somebody else. */
  onBehalfOfId?: string | number | null | undefined;
  /** Support side: when it came in, if that was earlier than now (import): clocks count from there. */
  openedAt?: string | null | undefined;
  /** Support side: the requester's organisation. Default: as the user says. */
  organisationId?: string | number | null | undefined;
  /** Support side: the priority. Null takes it from impact and urgency by the tenant's matrix, or else `MODERATE`. */
  priority?: Priority | null | undefined;
  /** Support side: address of the requester. Somebody unknown becomes a user of the tenant, as a requester. */
  requesterEmail?: string | null | undefined;
  /** Whose request it is (id of a user). Support side: this or `requesterEmail` is needed. Others: yourself, which is also the default. */
  requesterId?: string | number | null | undefined;
  /** Support side: name of a requester who is not known yet. Default: the address. */
  requesterName?: string | null | undefined;
  /** Support side: a status of the category new. Null for the tenant's default. */
  status?: string | null | undefined;
  /** One line that says what it is about, 1 to 300 characters. */
  subject: string;
  /** Support side: tags, each 1 to 64 characters. */
  tags?: Array<string> | null | undefined;
  /** Support side: the team. Null leaves it to the intake rules. */
  teamId?: string | number | null | undefined;
  /** The ITIL kind. */
  type?: TicketType;
  /** How little time there is. */
  urgency?: Urgency | null | undefined;
  /** Support side: who follows it (ids of users). */
  watcherIds?: Array<string | number> | null | undefined;
};

/** How soon a ticket must be worked on, from impact × urgency (ITIL). */
export type Priority =
  /** P1. */
  | 'CRITICAL'
  /** P2. */
  | 'HIGH'
  /** P4. */
  | 'LOW'
  /** P3. */
  | 'MODERATE';

/** The ITIL kind of a ticket. */
export type TicketType =
  /** An alteration that affects services. */
  | 'CHANGE'
  /** An unplanned interruption or loss of quality. */
  | 'INCIDENT'
  /** The cause behind incidents. */
  | 'PROBLEM'
  /** A wish to know something; nothing is broken. */
  | 'QUESTION'
  /** A request for something agreed to be delivered. */
  | 'SERVICE_REQUEST'
  /** A piece of work. */
  | 'TASK';

/** How little time there is until the effect hurts (ITIL); the requester says it. */
export type Urgency =
  /** At once. */
  | 'HIGH'
  /** It can wait. */
  | 'LOW'
  /** Soon. */
  | 'MEDIUM';

export type ProbeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ProbeQuery = { __typename: 'Query', tickets: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', number: number, subject: string, priority: Priority, nextDueAt: string | null }> } };

export type PMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type PMutation = { __typename: 'Mutation', openTicket: { __typename: 'OpenTicketPayload', ticket: { __typename: 'Ticket', id: string } | null, errors: Array<
      | { __typename: 'ConflictError', code: string, currentVersion: number | null }
      | { __typename: 'ForbiddenError', code: string }
      | { __typename: 'NotFoundError', code: string }
      | { __typename: 'QuotaError', code: string }
      | { __typename: 'ValidationError', code: string }
    > } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ProbeDocument = new TypedDocumentString(`
    query Probe($after: String) {
  tickets(first: 5, after: $after) {
    nodes {
      number
      subject
      priority
      nextDueAt
    }
  }
}
    `) as unknown as TypedDocumentString<ProbeQuery, ProbeQueryVariables>;
export const PDocument = new TypedDocumentString(`
    mutation P($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ticket {
      id
    }
    errors {
      __typename
      ... on MutationError {
        code
      }
      ... on ConflictError {
        currentVersion
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PMutation, PMutationVariables>;