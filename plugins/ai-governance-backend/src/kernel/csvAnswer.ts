import { Readable } from 'stream';
import { pipeline } from 'stream/promises';
import express from 'express';
import { InputError, isError } from '@backstage/errors';
import { Endpoint } from '@aigov/backstage-plugin-ai-governance-common';
import { Call } from '@aigov/backstage-plugin-ai-governance-node';
import {
  AnyColumn,
  chooseColumns,
  csvFilename,
  csvHeader,
  csvRows,
} from './csv';
import { knownNames } from './parse';

const PAGE = 200;

type Query = Record<string, unknown>;

/** How to answer a request as CSV. */
export interface CsvRequest {
  columns: AnyColumn[];
  /** The query of the first page: the file has every row, whatever was shown. */
  queryOf: (query: Query) => Query;
}

/** Whether `?format=csv` was asked for, and with which columns. */
export function wantsCsv(
  spec: Endpoint,
  asked: { format?: string | string[]; columns?: string | string[] },
): CsvRequest | undefined {
  if (!spec.csv) return undefined;
  const { format = 'json', columns } = asked;
  if (format !== 'json' && format !== 'csv') {
    throw new InputError(
      `query.format '${String(format).slice(
        0,
        100,
      )}' cannot be used: choose json or csv`,
    );
  }
  const chosen = chooseColumns(
    spec.csv.columns,
    Array.isArray(columns) ? columns.join(',') : columns,
  );
  if (format === 'json') return undefined;
  const paged = knownNames(spec.query).includes('cursor');
  return {
    columns: chosen,
    queryOf: ({ cursor, limit, ...query }) =>
      paged ? { ...query, limit: PAGE } : query,
  };
}

interface Page {
  items: unknown[];
  cursor?: string;
}

/**
 * Sends every row of a list, page after page, as a file. The first page is
 * read before anything is sent, so that its failure is still an answer.
 */
export async function answerCsv(
  res: express.Response,
  options: CsvRequest & {
    spec: Endpoint;
    call: Call;
    answer: (call: Call) => Promise<unknown>;
  },
): Promise<void> {
  const { spec, call, columns, answer } = options;
  const pageAt = async (cursor: string | undefined) =>
    (await answer({
      ...call,
      query: cursor ? { ...(call.query as Query), cursor } : call.query,
    })) as Page;
  const first = await pageAt(undefined);

  async function* chunks() {
    yield csvHeader(columns);
    let page = first;
    for (;;) {
      if (page.items.length) yield csvRows(columns, page.items);
      if (!page.cursor) return;
      page = await pageAt(page.cursor);
    }
  }

  const filename = csvFilename(spec.csv!.filename, new Date());
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Content-Disposition', `attachment; filename="${filename}"`);
  try {
    await pipeline(Readable.from(chunks()), res);
  } catch (error) {
    // Whoever closed the window does not want the rest; that is no failure.
    if (isError(error) && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    throw error;
  }
}
