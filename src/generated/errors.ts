export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  /** The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text. */
  String: { input: string; output: string; }
  /** The `Boolean` scalar type represents `true` or `false`. */
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** What has changed: `extensions.conflictKind` of CONFLICT. */
export type ConflictKind =
  /** Somebody else has changed this since it was read. Read it again; `conflict` lists the fields where they are known. */
  | 'CHANGED'
  /** Somebody else has taken away what was found: a map was disposed of, or a person merged or erased. Read it again. */
  | 'GONE'
  /** The idempotency-key was used with another input or other roles. Use another key for another step. */
  | 'KEY_REUSED'
  /** Somebody else has recorded the same. Read it again. */
  | 'RECORDED'
  /** Another set of rules has come into force meanwhile (P9.6). Ask the same again. */
  | 'RULES_CHANGED';

/** The `extensions.code` of an error. It is stable; the message beside it is for people, and may change. */
export type ErrorCode =
  /** The request, the query or a value is not as it must be. `fields` names each wrong value and what it must be. */
  | 'BAD_USER_INPUT'
  /** It can't be done as it was sent, because something has changed. `conflictKind` says what. */
  | 'CONFLICT'
  /** A fault of the service. Tell the operator. */
  | 'INTERNAL'
  /** The journal can't be written, so nothing is disclosed. A step may have been taken: repeat it with the same idempotency-key. */
  | 'JOURNAL_UNAVAILABLE'
  /** More was asked at once than is allowed. `limit` says which limit, and the most. Ask for less. */
  | 'LIMIT_EXCEEDED'
  /** There is no such map or path, or nothing opens it to the caller. Both are answered alike. */
  | 'NOT_FOUND'
  /** The caller may not ask this for this purpose. `missing` says who may. */
  | 'PURPOSE_REFUSED'
  /** The header x-purpose is missing, or is none of the purposes that the error lists. */
  | 'PURPOSE_REQUIRED'
  /** The caller, or everybody of the organisation, asked too much in a short time. Ask again after `retryAfter` seconds. */
  | 'RATE_LIMITED'
  /** The protocol asks for more first. `missing` lists all of it. */
  | 'STEP_REFUSED'
  /** It took too long. Ask again, after `retryAfter` seconds where it is given. */
  | 'TIMEOUT'
  /** There is no token, or it is not valid. Get a new one. */
  | 'UNAUTHENTICATED'
  /** The service, or its database, is too busy, stops, or has no connection. Ask again after `retryAfter` seconds. */
  | 'UNAVAILABLE';

/** Which limit was exceeded: `extensions.limit.name`. docs/limits.md says how much each is. */
export type LimitName =
  /** Fields that are asked for under another name */
  | 'ALIASES'
  /** Analyses that run and wait at once */
  | 'ANALYSES'
  /** Bytes of the body of a request */
  | 'BODY'
  /** What one caller may ask in a short time: points */
  | 'CALLER_RATE'
  /** Cost of a query */
  | 'COST'
  /** Levels of fields */
  | 'DEPTH'
  /** Directives written in the document, such as @include */
  | 'DIRECTIVES'
  /** People, groups and places of a drawing */
  | 'DRAWING'
  /** Fields, fragments written out */
  | 'FIELDS'
  /** Levels of AND, OR and NOT in a filter */
  | 'FILTER_DEPTH'
  /** Comparisons in a filter, or fields in an order */
  | 'FILTER_TERMS'
  /** Bytes of the headers of a request */
  | 'HEADERS'
  /** Entries of a list in the input */
  | 'LIST'
  /** Levels of values in one another */
  | 'NESTING'
  /** Open requests of one organisation */
  | 'OPEN_REQUESTS'
  /** Operations in a document */
  | 'OPERATIONS'
  /** What all callers of one organisation may ask in a short time: points */
  | 'ORGANISATION_RATE'
  /** Entries of a page */
  | 'PAGE'
  /** Tokens of the document */
  | 'TOKENS';

/** Which kind of precondition is missing: `extensions.missing[].code`. It is stable; with `path` it tells a client what to show at which field. */
export type MissingCode =
  /** It is recorded, decided or ended already. */
  | 'ALREADY'
  /** It has changed since it was looked at. Read it again. */
  | 'CHANGED'
  /** Something else is done first. The message names it. */
  | 'DO_FIRST'
  /** Something else on the map has this label or reference, or is this person, place or tie. */
  | 'DUPLICATE'
  /** A legal hold, a restriction or an objection stands in the way (P9). */
  | 'HELD'
  /** The reference may be of several people, or a spreadsheet spoiled it. A person decides first (P1.2). */
  | 'IN_DOUBT'
  /** The day is after today, and may not be. */
  | 'IN_FUTURE'
  /** The day is before today, or is today, and may not be. */
  | 'IN_PAST'
  /** This value does not go with another one, or with what it is about. */
  | 'MISMATCH'
  /** The text names somebody, and may not. */
  | 'NAMES_SOMEBODY'
  /** This is never recorded, or never changed back. */
  | 'NEVER_RECORDED'
  /** An assessment that holds or explicit consent is needed first (P8). */
  | 'NOT_COVERED'
  /** The category is not granted to the caller for this person or this map (P4.5). */
  | 'NOT_GRANTED'
  /** The rules permit this to nobody, or not to this recipient or for this purpose. */
  | 'NOT_PERMITTED'
  /** This value has no place here. Leave it out. */
  | 'NOT_WANTED'
  /** Of several values exactly one is given. */
  | 'ONE_OF'
  /** Another person does this: who asks took part in it, or has not the role for it. */
  | 'OTHER_PERSON'
  /** Another step does this. The message names it. */
  | 'OTHER_STEP'
  /** A number or a day is not within what is allowed: an end before its beginning, or more than the longest time. */
  | 'OUT_OF_RANGE'
  /** A value is needed here. */
  | 'REQUIRED'
  /** The text reveals more than its readers may have. Leave it out, or record it as what it is (P5.2). */
  | 'REVEALS_MORE'
  /** More of these are there than may be. */
  | 'TOO_MANY'
  /** The value is already so: nothing would change. */
  | 'UNCHANGED'
  /** Nothing that the caller can see has this id or reference. */
  | 'UNKNOWN'
  /** A text does not have the form that it must have. */
  | 'WRONG_FORM';
