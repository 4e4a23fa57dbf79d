import { Permission } from '@backstage/plugin-permission-common';
import { z } from 'zod';

/**
 * Who an endpoint is for, besides the Backstage permission it names.
 *
 * `reader` is every signed-in user or service, `owner` who owns the entity in
 * the path or is responsible or accountable for it as `raci` says,
 * `governance` a member of `aiGovernance.governanceTeam`, `service` another
 * backend plugin.
 *
 * @public
 */
export type EndpointRole = 'reader' | 'owner' | 'governance' | 'service';

/**
 * What a party does in an activity: does the work, answers for it, is asked
 * before, is told after. RACI, as in the glossary.
 *
 * @public
 */
export const raciLetters = ['R', 'A', 'C', 'I'] as const;

/** @public */
export type RaciLetter = (typeof raciLetters)[number];

/**
 * One column of a CSV export: its id (the value of `?columns=`), its header
 * and how a row fills it.
 *
 * @public
 */
export interface CsvColumn<Row = unknown> {
  id: string;
  title: string;
  value: (row: Row) => string | number | boolean | undefined | null;
}

/**
 * An endpoint as data. From it come the route, validation, authorisation, the
 * audit event and the typed client.
 *
 * A result with `items` is a list. If it also has `csv`, the endpoint answers
 * `?format=csv` (a file) and `?format=jsonl` (JSON Lines) with every row of the
 * list, page after page; `?columns=a,b` chooses the columns of the CSV.
 *
 * @public
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express path below `/api/ai-governance`; `:entityRef` is guarded by visibility. */
  path: `/${string}`;
  summary: string;
  params: z.ZodType;
  query: z.ZodType;
  body: z.ZodType;
  result: z.ZodType;
  /** A resource permission is decided for the entity, or filters the list. */
  permission: Permission;
  role: EndpointRole;
  /** With role `owner`: these letters for the entity make an owner, too. */
  raci: readonly RaciLetter[];
  /**
   * A write that must say which revision it was made on: the header `If-Match`
   * with the number, 0 for what does not exist yet. Another revision is a 409.
   */
  ifMatch: boolean;
  /** Audit event id, kebab-case; required for writes. */
  audit?: string;
  /** Largest accepted body, as in `express.json`. */
  bodyLimit: string;
  csv?: { filename: string; columns: CsvColumn<never>[] };
}

/** @public */
export type Api = Record<string, Endpoint>;

/**
 * What the author of an endpoint has to say, at least.
 *
 * @public
 */
export type EndpointDeclaration = Pick<
  Endpoint,
  'method' | 'path' | 'summary' | 'result' | 'permission'
> &
  Partial<Endpoint>;

/**
 * What was declared, with the defaults filled in.
 *
 * @public
 */
export type DeclaredEndpoint<T extends EndpointDeclaration> = T &
  Omit<Endpoint, keyof T>;

const nothing = z.unknown();

/**
 * Declares an endpoint: params, query and body default to "not looked at",
 * the role to `reader`, the body limit to 100 kB, no letters and no `If-Match`.
 *
 * @public
 */
export function endpoint<const T extends EndpointDeclaration>(
  declaration: T,
): DeclaredEndpoint<T> {
  return {
    params: nothing,
    query: nothing,
    body: nothing,
    role: 'reader',
    raci: [],
    ifMatch: false,
    bodyLimit: '100kb',
    ...declaration,
  } as DeclaredEndpoint<T>;
}

/**
 * A query parameter that may be repeated: always an array inside.
 *
 * @public
 */
export const repeated = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item).max(50), item.transform(value => [value])])
    .optional()
    .describe('May be repeated');

/**
 * The paging parameters of every list.
 *
 * @public
 */
export const paging = {
  limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  cursor: z.string().max(2_000).optional(),
};

/**
 * An ISO 8601 point in time, UTC.
 *
 * @public
 */
export const instant = z.iso.datetime({ offset: true });

/** What is longer than the catalog allows is not looked for. */
const LONGEST_REF = 400;

/**
 * A full entity ref, `kind:namespace/name`, lower case. A part of dots alone
 * is none: it would lead elsewhere in the address of an entity.
 *
 * @public
 */
export const entityRefSchema = z
  .string()
  .max(LONGEST_REF, 'is too long for an entity ref')
  .regex(
    /^(?!\.+:)[^:/\s\p{Cc}]+:(?!\.+\/)[^:/\s\p{Cc}]+\/(?!\.+$)[^:/\s\p{Cc}]+$/u,
    'must be a full entity ref such as model:default/triage',
  )
  .transform(ref => ref.toLocaleLowerCase('en-US'));

/**
 * The state that a record is in, as every answer about a record has it.
 *
 * @public
 */
export const revisionSchema = z.object({
  revision: z.number().int().nonnegative().describe('0: nothing saved yet'),
  changedAt: instant.optional(),
  changedBy: z.string().optional().describe('Entity ref, or service subject'),
});

/** @public */
export type Revision = z.infer<typeof revisionSchema>;

/**
 * The answer to "may I?" that comes with a record, so that a screen offers only
 * what will work and says why not.
 *
 * @public
 */
export const accessSchema = z.object({
  mayEdit: z.boolean(),
  refusal: z.string().optional().describe('Why not, and whom to ask'),
});

/** @public */
export type Access = z.infer<typeof accessSchema>;
