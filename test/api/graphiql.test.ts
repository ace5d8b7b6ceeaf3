import { setTimeout as sleep } from 'node:timers/promises';
import { EXAMPLES } from '../../src/server/examples';
import { findBrowser, openBrowser, type Page } from '../support/browser';
import { startTestApi, type TestApi } from './startTestApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml' } };

it('serves the page to browsers, and everything on it from this server', async () => {
  const response = await fetch(`${api.url}/graphql`, asBrowser);
  const page = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => String(file)).filter((file) => file !== 'data:,');
  expect(files).toEqual(['/graphiql/page.css', '/graphiql/page.js']);
  for (const file of [...files, '/graphiql/editor.worker.js', '/graphiql/json.worker.js', '/graphiql/graphql.worker.js']) {
    const asset = await fetch(api.url + file);
    expect([file, asset.status]).toEqual([file, 200]);
    expect((await asset.text()).length).toBeGreaterThan(1_000);
  }
  expect((await fetch(`${api.url}/graphiql/../package.json`)).status).toBe(404);
  expect((await fetch(`${api.url}/graphiql/..%2f..%2fpackage.json`)).status).toBeGreaterThanOrEqual(400);
}, 120_000);

const browser = findBrowser();
(browser === undefined ? describe.skip : describe)('in a browser', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openBrowser(browser as string);
  });
  afterAll(() => page?.close());

  /** Waits until an expression in the page is true. */
  async function until(expression: string): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (await page.evaluate<boolean>(`Boolean(${expression})`)) return;
      await sleep(100);
    }
    throw new Error(`${expression} stays false; the page shows: ${await page.evaluate<string>('document.body.innerText')}`);
  }

  it('opens with the examples, runs one and shows its answer, without asking anybody else', async () => {
    await page.open(`${api.url}/graphql`);
    await until("document.querySelectorAll('.graphiql-tab').length > 0");
    const tabs = await page.evaluate<string>(
      "[...document.querySelectorAll('.graphiql-tab')].map((t) => t.innerText.trim()).join()",
    );
    expect(tabs).toBe(EXAMPLES.map(({ query }) => /query (\w+)/.exec(query)?.[1]).join());
    await until("document.querySelector('.graphiql-query-editor .view-line')?.innerText.length > 5");
    await page.evaluate("document.querySelector('.graphiql-execute-button').click()");
    await until("document.querySelector('.result-window')?.innerText.includes('\"isCaughtUp\":')");

    const requested = page.events.flatMap(({ method, params }) =>
      method === 'Network.requestWillBeSent' ? [new URL(params.request.url)] : [],
    );
    const elsewhere = requested.filter(({ protocol, origin }) => protocol.startsWith('http') && origin !== api.url);
    expect(elsewhere).toEqual([]);
    const faults = page.events.flatMap(({ method, params }) => {
      if (method === 'Runtime.exceptionThrown') return [params.exceptionDetails.exception?.description ?? params];
      return method === 'Log.entryAdded' && params.entry.level === 'error' ? [`${params.entry.text} ${params.entry.url}`] : [];
    });
    expect(faults).toEqual([]);
  }, 120_000);
});
