/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Input of `changePriority`. */
export type ChangePriorityInput = {
  /** The version of the ticket that you saw; if it has changed since, nothing is done. Null: whatever its version. */
  expectedVersion?: number | null | undefined;
  /** How far the effect reaches. Null keeps it. */
  impact?: Impact | null | undefined;
  /** The priority. Null takes it from the matrix. */
  priority?: Priority | null | undefined;
  /** Why. */
  reason?: string | null | undefined;
  /** The ticket. */
  ticketId: string | number;
  /** How little time there is. Null keeps it. */
  urgency?: Urgency | null | undefined;
};

/** What happened. More may come. */
export type ChangeType =
  /** Ticket: The acknowledgement ran out. */
  | 'ACKNOWLEDGEMENT_ENDED'
  /** Agent: an assignment ended. */
  | 'ASSIGNMENT_ENDED'
  /** Agent: an assignment was not confirmed in time. */
  | 'ASSIGNMENT_LAPSED'
  /** Agent: a ticket was assigned. */
  | 'ASSIGNMENT_OFFERED'
  /** Agent: an assignment went back to the team. */
  | 'ASSIGNMENT_RETURNED'
  /** Agent: an assignment was confirmed. */
  | 'ASSIGNMENT_TAKEN'
  /** Tenant: a new version of the configuration holds. */
  | 'CONFIGURATION_PUBLISHED'
  /** Ticket: A custom field was set or cleared. */
  | 'FIELD_SET'
  /** Ticket: A step of an escalation ladder fired. */
  | 'LADDER_STEP_FIRED'
  /** Ticket: A step of an escalation ladder came up but its condition did not hold. */
  | 'LADDER_STEP_SKIPPED'
  /** Ticket: A message got a new version. */
  | 'MESSAGE_EDITED'
  /** Ticket: An internal note was added. */
  | 'NOTE_ADDED'
  /** Ticket: It is measured by another policy or policy version. */
  | 'POLICY_APPLIED'
  /** Agent: came, left or paused. */
  | 'PRESENCE_CHANGED'
  /** Ticket: The priority, or what it follows from, changed. */
  | 'PRIORITY_CHANGED'
  /** Agent: name, capacity, skills or teams changed. */
  | 'PROFILE_CHANGED'
  /** Agent: a shift began. */
  | 'SHIFT_STARTED'
  /** Ticket: A clock passed its due time unmet. */
  | 'SLA_BREACHED'
  /** Ticket: A warning point of a clock was passed. */
  | 'SLA_WARNED'
  /** Ticket: The status changed, without resolving, reopening or closing. */
  | 'STATUS_CHANGED'
  /** Team: it chose an agent for a ticket. */
  | 'TEAM_ASSIGNED'
  /** Team: it had nobody free for a ticket. */
  | 'TEAM_QUEUED'
  /** Team: it looked again for agents for waiting tickets. */
  | 'TEAM_RETRIED'
  /** Team: it went on looking with fewer skills asked for. */
  | 'TEAM_SKILLS_RELAXED'
  /** Tenant: it was closed. */
  | 'TENANT_CLOSED'
  /** Tenant: it came to be. */
  | 'TENANT_CREATED'
  /** Tenant: it was opened again. */
  | 'TENANT_REOPENED'
  /** Ticket: Another ticket was merged into it. */
  | 'TICKET_ABSORBED'
  /** Ticket: Somebody has seen it: notices are held back for a while. */
  | 'TICKET_ACKNOWLEDGED'
  /** Ticket: An agent got it. */
  | 'TICKET_ASSIGNED'
  /** Ticket: It was closed for good. */
  | 'TICKET_CLOSED'
  /** Ticket: Management attention was asked for. */
  | 'TICKET_ESCALATED'
  /** Ticket: Another team has it. */
  | 'TICKET_HANDED_OVER'
  /** Ticket: A link to another ticket was made. */
  | 'TICKET_LINKED'
  /** Ticket: It was merged into another ticket. */
  | 'TICKET_MERGED'
  /** Ticket: It came in. Always the first event. */
  | 'TICKET_OPENED'
  /** Ticket: The team had nobody free: it waits in the queue. */
  | 'TICKET_QUEUED'
  /** Ticket: The assignee gave it back to the team. */
  | 'TICKET_RELEASED'
  /** Ticket: It was taken up again. */
  | 'TICKET_REOPENED'
  /** Ticket: A public message was sent. */
  | 'TICKET_REPLIED'
  /** Ticket: It was solved. */
  | 'TICKET_RESOLVED'
  /** Ticket: The assignee lost it to the team: not taken in time, or absent. */
  | 'TICKET_RETURNED'
  /** Ticket: The tags changed. */
  | 'TICKET_TAGGED'
  /** Ticket: The assignee confirmed the assignment. */
  | 'TICKET_TAKEN'
  /** Ticket: A link to another ticket was removed. */
  | 'TICKET_UNLINKED'
  /** Ticket: Time was logged. */
  | 'TIME_LOGGED'
  /** Ticket: Subject, type, category, channel, organisation or VIP changed. */
  | 'TRAITS_CHANGED'
  /** Ticket: Somebody follows it. */
  | 'WATCHER_ADDED'
  /** Ticket: Somebody no longer follows it. */
  | 'WATCHER_REMOVED';

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

/** What a ticket does to a queue. */
export type QueueChangeKind =
  /** It was in the queue and still is. */
  | 'CHANGED'
  /** It was not in the queue and is now. */
  | 'ENTERED'
  /** It was in the queue and is no more. */
  | 'LEFT';

/** Input of `replyToTicket`. */
export type ReplyToTicketInput = {
  /** Markdown, 1 to 65,536 characters. */
  body: string;
  /** The version of the ticket that you saw; if it has changed since, nothing is done. Null: whatever its version. */
  expectedVersion?: number | null | undefined;
  /** A status to set in the same step (reply and wait for the customer). For the support side only. */
  status?: string | null | undefined;
  /** The ticket. */
  ticketId: string | number;
  /** With a status that waits for a date: that date, in the future. */
  until?: string | null | undefined;
};

/** Where a clock stands. */
export type SlaClockState =
  /** Stopped with elapsed > target. */
  | 'BREACHED_MET'
  /** Elapsed > target and not stopped; it may be paused meanwhile. */
  | 'BREACHED_OPEN'
  /** Ended without a verdict: merged away, or without a target. */
  | 'CANCELLED'
  /** Nothing to measure now; the next cycle has not begun. Never overdue. */
  | 'IDLE'
  /** Stopped with elapsed ≤ target. */
  | 'MET'
  /** Does not run: there is time left, but no due time. */
  | 'PAUSED'
  /** Runs and is not late. Outside open hours it runs without elapsing. */
  | 'RUNNING';

/** What a clock measures. */
export type SlaMetric =
  /** Intake to the first public human reply (SLA). */
  | 'FIRST_RESPONSE'
  /** Oldest unanswered customer message to the next public agent reply, once the first response is met (SLA). */
  | 'NEXT_RESPONSE'
  /** Longest gap between public agent replies (SLA). */
  | 'PERIODIC_UPDATE'
  /** Intake to resolved (SLA). */
  | 'RESOLUTION'
  /** Hand-over to hand-over: how long one team has the ticket (OLA). */
  | 'TEAM_OWNERSHIP'
  /** Intake until somebody is assigned (SLA). */
  | 'TIME_TO_OWN';

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

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { openTicket: { ticket: { id: string, number: number, version: number, status: string, priority: Priority, nextDueAt: string | null } | null, errors: Array<
      | { __typename: 'ConflictError', changedFields: Array<string>, currentVersion: number | null, code: string, message: string }
      | { __typename: 'ForbiddenError', code: string, message: string }
      | { __typename: 'NotFoundError', field: string | null, code: string, message: string }
      | { __typename: 'QuotaError', code: string, message: string }
      | { __typename: 'ValidationError', field: string | null, code: string, message: string }
    > } };

export type ReadTicketQueryVariables = Exact<{
  number: number;
}>;


export type ReadTicketQuery = { ticket: { id: string, version: number, priority: Priority, isActive: boolean } | null };

export type ChangePriorityMutationVariables = Exact<{
  input: ChangePriorityInput;
}>;


export type ChangePriorityMutation = { changePriority: { ticket: { id: string, version: number, priority: Priority } | null, errors: Array<
      | { __typename: 'ConflictError', changedFields: Array<string>, currentVersion: number | null, code: string, message: string }
      | { __typename: 'ForbiddenError', code: string, message: string }
      | { __typename: 'NotFoundError', field: string | null, code: string, message: string }
      | { __typename: 'QuotaError', code: string, message: string }
      | { __typename: 'ValidationError', field: string | null, code: string, message: string }
    > } };

export type ReplyMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type ReplyMutation = { replyToTicket: { ticket: { number: number, version: number, status: string } | null, errors: Array<
      | { __typename: 'ConflictError', changedFields: Array<string>, currentVersion: number | null, code: string, message: string }
      | { __typename: 'ForbiddenError', code: string, message: string }
      | { __typename: 'NotFoundError', field: string | null, code: string, message: string }
      | { __typename: 'QuotaError', code: string, message: string }
      | { __typename: 'ValidationError', field: string | null, code: string, message: string }
    > } };

export type ShowTicketQueryVariables = Exact<{
  number: number;
}>;


export type ShowTicketQuery = { ticket: { number: number, subject: string, status: string, clocks: Array<{ metric: SlaMetric, state: SlaClockState, dueAt: string | null, explanation: { text: string } | null }>, messages: { nodes: Array<{ sentAt: string, body: string, author: { name: string } }> } } | null };

export type CopiedTicketFragment = { id: string, number: number, version: number, subject: string, status: string, priority: Priority, updatedAt: string, requester: { id: string, name: string } };

export type HeadQueryVariables = Exact<{ [key: string]: never; }>;


export type HeadQuery = { changesHead: string };

export type TicketsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { nodes: Array<{ id: string, number: number, version: number, subject: string, status: string, priority: Priority, updatedAt: string, requester: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangesQueryVariables = Exact<{
  after: string;
}>;


export type ChangesQuery = { changes: { nodes: Array<{ cursor: string, type: ChangeType, nodeId: string, version: number, ticket: { id: string, number: number, version: number, subject: string, status: string, priority: Priority, updatedAt: string, requester: { id: string, name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WatchQueueSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WatchQueueSubscription = { queueChanged: { cursor: string, kind: QueueChangeKind, ticket: { number: number, version: number, subject: string, status: string, priority: Priority } } };

type Refused_ConflictError_Fragment = { __typename: 'ConflictError', changedFields: Array<string>, currentVersion: number | null, code: string, message: string };

type Refused_ForbiddenError_Fragment = { __typename: 'ForbiddenError', code: string, message: string };

type Refused_NotFoundError_Fragment = { __typename: 'NotFoundError', field: string | null, code: string, message: string };

type Refused_QuotaError_Fragment = { __typename: 'QuotaError', code: string, message: string };

type Refused_ValidationError_Fragment = { __typename: 'ValidationError', field: string | null, code: string, message: string };

export type RefusedFragment =
  | Refused_ConflictError_Fragment
  | Refused_ForbiddenError_Fragment
  | Refused_NotFoundError_Fragment
  | Refused_QuotaError_Fragment
  | Refused_ValidationError_Fragment
;

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
export const CopiedTicketFragmentDoc = new TypedDocumentString(`
    fragment CopiedTicket on Ticket {
  id
  number
  version
  subject
  status
  priority
  updatedAt
  requester {
    id
    name
  }
}
    `, {"fragmentName":"CopiedTicket"}) as unknown as TypedDocumentString<CopiedTicketFragment, unknown>;
export const RefusedFragmentDoc = new TypedDocumentString(`
    fragment Refused on MutationError {
  __typename
  code
  message
  ... on ValidationError {
    field
  }
  ... on NotFoundError {
    field
  }
  ... on ConflictError {
    changedFields
    currentVersion
  }
}
    `, {"fragmentName":"Refused"}) as unknown as TypedDocumentString<RefusedFragment, unknown>;
export const OpenTicketDocument = new TypedDocumentString(`
    mutation OpenTicket($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ticket {
      id
      number
      version
      status
      priority
      nextDueAt
    }
    errors {
      ...Refused
    }
  }
}
    fragment Refused on MutationError {
  __typename
  code
  message
  ... on ValidationError {
    field
  }
  ... on NotFoundError {
    field
  }
  ... on ConflictError {
    changedFields
    currentVersion
  }
}`) as unknown as TypedDocumentString<OpenTicketMutation, OpenTicketMutationVariables>;
export const ReadTicketDocument = new TypedDocumentString(`
    query ReadTicket($number: Int!) {
  ticket(number: $number) {
    id
    version
    priority
    isActive
  }
}
    `) as unknown as TypedDocumentString<ReadTicketQuery, ReadTicketQueryVariables>;
export const ChangePriorityDocument = new TypedDocumentString(`
    mutation ChangePriority($input: ChangePriorityInput!) {
  changePriority(input: $input) {
    ticket {
      id
      version
      priority
    }
    errors {
      ...Refused
    }
  }
}
    fragment Refused on MutationError {
  __typename
  code
  message
  ... on ValidationError {
    field
  }
  ... on NotFoundError {
    field
  }
  ... on ConflictError {
    changedFields
    currentVersion
  }
}`) as unknown as TypedDocumentString<ChangePriorityMutation, ChangePriorityMutationVariables>;
export const ReplyDocument = new TypedDocumentString(`
    mutation Reply($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) {
    ticket {
      number
      version
      status
    }
    errors {
      ...Refused
    }
  }
}
    fragment Refused on MutationError {
  __typename
  code
  message
  ... on ValidationError {
    field
  }
  ... on NotFoundError {
    field
  }
  ... on ConflictError {
    changedFields
    currentVersion
  }
}`) as unknown as TypedDocumentString<ReplyMutation, ReplyMutationVariables>;
export const ShowTicketDocument = new TypedDocumentString(`
    query ShowTicket($number: Int!) {
  ticket(number: $number) {
    number
    subject
    status
    clocks {
      metric
      state
      dueAt
      explanation(language: EN) {
        text
      }
    }
    messages(last: 20) {
      nodes {
        sentAt
        author {
          name
        }
        body
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShowTicketQuery, ShowTicketQueryVariables>;
export const HeadDocument = new TypedDocumentString(`
    query Head {
  changesHead
}
    `) as unknown as TypedDocumentString<HeadQuery, HeadQueryVariables>;
export const TicketsDocument = new TypedDocumentString(`
    query Tickets($after: String) {
  tickets(first: 100, after: $after, orderBy: {field: NUMBER}) {
    nodes {
      ...CopiedTicket
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CopiedTicket on Ticket {
  id
  number
  version
  subject
  status
  priority
  updatedAt
  requester {
    id
    name
  }
}`) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($after: String!) {
  changes(first: 100, after: $after, kinds: [TICKET]) {
    nodes {
      cursor
      type
      nodeId
      version
      ticket {
        ...CopiedTicket
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CopiedTicket on Ticket {
  id
  number
  version
  subject
  status
  priority
  updatedAt
  requester {
    id
    name
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const WatchQueueDocument = new TypedDocumentString(`
    subscription WatchQueue($after: String) {
  queueChanged(filter: {isActive: true}, after: $after) {
    cursor
    kind
    ticket {
      number
      version
      subject
      status
      priority
    }
  }
}
    `) as unknown as TypedDocumentString<WatchQueueSubscription, WatchQueueSubscriptionVariables>;