import { expect, test } from 'vitest';
import { answerText } from '../src/format/answer-text';
import { curlCommand } from '../src/format/curl-command';
import { readOperations } from '../src/model/read-operations';
import { requestAddress } from '../src/model/request-address';

const DESCRIPTION = {
  paths: {
    '/api/v1/symbols': { get: { responses: { 200: { content: { 'text/csv': {}, 'application/json': {} } } } } },
    '/api/v1/stream': { get: { responses: { 200: { content: { 'text/event-stream': {} } } } } },
    '/api/v1/bars/{symbol}': {
      get: {
        operationId: 'bars',
        summary: 'Prices',
        parameters: [
          { name: 'symbol', in: 'path', required: true, schema: { type: 'string', examples: ['AAPL'] } },
          { name: 'interval', in: 'query', schema: { type: ['string', 'null'], enum: ['day', 'week', null], default: 'day' } },
          { name: 'from', in: 'query', schema: { type: 'string', format: 'date', description: 'The first day' } },
          { name: 'limit', in: 'query', schema: { type: 'integer' } },
          { name: 'final', in: 'query', schema: { type: 'boolean' } },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: { 200: { content: { 'application/json': {} } } },
      },
    },
  },
};

test('operations are read from the description, streams are none', () => {
  const operations = readOperations(DESCRIPTION);

  expect(operations.map(({ id }) => id)).toEqual(['bars', '/api/v1/symbols']);
  expect(operations[0]?.parameters).toMatchObject([
    { name: 'symbol', required: true, example: 'AAPL', kind: 'text', choices: [] },
    { name: 'interval', required: false, choices: ['day', 'week'], otherwise: 'day' },
    { name: 'from', kind: 'date', words: 'The first day' },
    { name: 'limit', kind: 'number' },
    { name: 'final', choices: ['true', 'false'] },
  ]);
  expect(operations[1]?.forms).toEqual(['application/json', 'text/csv']);
});

test('an address has what is given, encoded', () => {
  const [bars] = readOperations(DESCRIPTION);
  expect(bars && requestAddress(bars, { symbol: '^GSPC', interval: '', from: '2018-02-01' })).toBe('/api/v1/bars/%5EGSPC?from=2018-02-01');
});

test('a command can be pasted whatever is in the address', () => {
  expect(curlCommand('http://localhost:8080', "/api/v1/symbols?query=o'hare", 'text/csv')).toBe(
    "curl -H 'Accept: text/csv' 'http://localhost:8080/api/v1/symbols?query=o%27hare'",
  );
});

test('JSON is laid out with lists in a line, and cut where it is too long', () => {
  expect(answerText('{"date":["2018-02-07","2018-02-08"],"n":1}', 'application/problem+json').text).toBe('{\n  "date": [ "2018-02-07", "2018-02-08" ],\n  "n": 1\n}');
  expect(answerText('no json', 'application/json')).toEqual({ text: 'no json', cut: false });
  expect(answerText('x'.repeat(20_001), 'text/csv').cut).toBe(true);
});
