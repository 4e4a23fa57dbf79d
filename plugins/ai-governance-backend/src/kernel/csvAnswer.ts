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

const formats = ['json', 'csv', 'jsonl'] as const;

/** How to answer a request as a file: CSV, or JSON Lines. */
export interface CsvRequest {
  format: 'csv' | 'jsonl';
  columns: AnyColumn[];
  /** The query of the first page: the file has every row, whatever was shown. */
  queryOf: (query: Query) => Query;
}

/** Whether `?format=csv` or `jsonl` was asked for, and with which columns. */
export function wantsCsv(
  spec: Endpoint,
  asked: { format?: string | string[]; columns?: string | string[] },
): CsvRequest | undefined {
  if (!spec.csv) return undefined;
  const format = formatOf(asked.format);
  if (format === 'jsonl' && asked.columns !== undefined) {
    throw new InputError(
      `query.columns '${String(asked.columns).slice(
        0,
        100,
      )}' cannot be used with format=jsonl, which has whole rows: leave it out, or choose csv`,
    );
  }
  const columns = chooseColumns(
    spec.csv.columns,
    Array.isArray(asked.columns) ? asked.columns.join(',') : asked.columns,
  );
  if (format === 'json') return undefined;
  const paged = knownNames(spec.query).includes('cursor');
  return {
    format,
    columns,
    queryOf: ({ cursor, limit, ...query }) =>
      paged ? { ...query, limit: PAGE } : query,
  };
}

function formatOf(asked: string | string[] = 'json') {
  const format = formats.find(known => known === asked);
  if (format) return format;
  throw new InputError(
    `query.format '${String(asked).slice(
      0,
      100,
    )}' cannot be used: choose json, csv or jsonl`,
  );
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
  const { spec, call, format, columns, answer } = options;
  const pageAt = async (cursor: string | undefined) =>
    (await answer({
      ...call,
      query: cursor ? { ...(call.query as Query), cursor } : call.query,
    })) as Page;
  const first = await pageAt(undefined);

  const { type, filename, head, rows } = fileOf(format, spec, columns);
  async function* chunks() {
    yield head;
    let page = first;
    for (;;) {
      if (page.items.length) yield rows(page.items);
      if (!page.cursor) return;
      page = await pageAt(page.cursor);
    }
  }

  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${filename}"`);
  try {
    await pipeline(Readable.from(chunks()), res);
  } catch (error) {
    // Whoever closed the window does not want the rest; that is no failure.
    if (isError(error) && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    throw error;
  }
}

/** What differs between the two kinds of file. */
function fileOf(
  format: CsvRequest['format'],
  spec: Endpoint,
  columns: AnyColumn[],
) {
  const filename = csvFilename(spec.csv!.filename, new Date());
  return format === 'csv'
    ? {
        type: 'text/csv; charset=utf-8',
        filename,
        head: csvHeader(columns),
        rows: (items: unknown[]) => csvRows(columns, items),
      }
    : {
        type: 'application/x-ndjson',
        filename: filename.replace(/csv$/, 'jsonl'),
        head: '',
        rows: (items: unknown[]) =>
          items.map(item => `${JSON.stringify(item)}\n`).join(''),
      };
}
